// Which panels come back from a laboratory as a report, and under what code.

import type { Coding, PanelName } from '@synthward/contracts';
import { internationalRatio } from './quantities/coagulation';
import { hemoglobinA1c } from './quantities/glycemia';
import { natriureticPeptide, troponin } from './quantities/heart';
import { reactiveProtein } from './quantities/inflammation';
import { urineAlbumin } from './quantities/kidney';
import { prostateAntigen, viralLoad } from './quantities/single-tests';
import { thyrotropin } from './quantities/thyroid';
import { loinc } from './quantity';

interface PanelReport {
  readonly code: Coding;
  readonly specimen: 'blood' | 'urine' | 'arterial-blood';
}

/**
 * LOINC codes of panels as used in Synthea (Apache-2.0); where the curated list has none, the report bears the code of
 * its first test, as US Core allows. Panels that are missing here give observations without a report.
 */
export const panelReports: ReadonlyMap<PanelName, PanelReport> = new Map<PanelName, PanelReport>([
  ['a1c', { code: hemoglobinA1c.code, specimen: 'blood' }],
  [
    'basic-metabolic',
    { code: loinc('24321-2', 'Basic metabolic 2000 panel - Serum or Plasma'), specimen: 'blood' },
  ],
  [
    'comprehensive-metabolic',
    { code: loinc('24323-8', 'Comprehensive metabolic 2000 panel - Serum or Plasma'), specimen: 'blood' },
  ],
  ['cbc', { code: loinc('58410-2', 'CBC panel - Blood by Automated count'), specimen: 'blood' }],
  ['lipids', { code: loinc('57698-3', 'Lipid panel with direct LDL - Serum or Plasma'), specimen: 'blood' }],
  ['urine-albumin', { code: urineAlbumin.code, specimen: 'urine' }],
  ['urinalysis', { code: loinc('24357-6', 'Urinalysis macro (dipstick) panel - Urine'), specimen: 'urine' }],
  ['thyroid', { code: thyrotropin.code, specimen: 'blood' }],
  ['iron', { code: loinc('75689-0', 'Iron panel - Serum or Plasma'), specimen: 'blood' }],
  ['coagulation', { code: internationalRatio.code, specimen: 'blood' }],
  ['troponin', { code: troponin.code, specimen: 'blood' }],
  ['natriuretic-peptide', { code: natriureticPeptide.code, specimen: 'blood' }],
  ['inflammation', { code: reactiveProtein.code, specimen: 'blood' }],
  ['blood-gas', { code: loinc('24336-0', 'Gas panel - Arterial blood'), specimen: 'arterial-blood' }],
  ['psa', { code: prostateAntigen.code, specimen: 'blood' }],
  ['hiv-viral-load', { code: viralLoad.code, specimen: 'blood' }],
]);
