export { type Geography, resolveGeography } from './resolve-geography';
export { stateNames } from './states';
