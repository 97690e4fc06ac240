export { directoriesOf } from './directories';
