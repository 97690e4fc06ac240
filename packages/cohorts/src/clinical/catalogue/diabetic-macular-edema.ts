// Macular edema and retinopathy due to type 2 diabetes mellitus.

import { condition } from '../condition';
import { everyone } from '../prior-curves';

export const diabeticMacularEdema = condition({
  id: 'diabetic-macular-edema',
  display: 'Macular edema and retinopathy due to type 2 diabetes mellitus',
  snomed: '97331000119101',
  icd10: 'E11.311',
  course: 'chronic',
  prior: everyone([12, 0.0001], [20, 0.0005], [40, 0.004], [60, 0.007]),
  onsetFrom: 12,
  cause: { condition: 'diabetes-type-2', oddsRatio: 1 },
  requiresCause: true,
  followUpMonths: 4,
  procedures: [{ snomed: '722161008', display: 'Diabetic retinal eye exam', everyMonths: 6 }],
  carePlan: ['Close follow-up with ophthalmology', 'Control of blood sugar and blood pressure'],
  phrases: {
    complaints: [
      'The patient reports that straight lines look wavy.',
      'The patient has noticed blurred central vision.',
      'The patient finds colors less bright than before.',
    ],
    findings: [
      'The macula appears thickened.',
      'There are hard exudates close to the center of the retina.',
      'The visual fields are full to confrontation.',
    ],
    plans: [
      'Referred to ophthalmology for treatment of the macula.',
      'Vision will be checked at each visit.',
      'Explained the link between sugar control and swelling of the retina.',
    ],
  },
  source: 'Engine assumption: about one diabetic in thirty',
});
