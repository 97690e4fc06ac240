// The quality report as one page that needs nothing else: no script, no font, no request.

import type { CohortPreview, CohortQuality, CohortSpec } from '@synthward/contracts';
import { gatherBytes } from '../gather';
import { comorbidityMap, multimorbiditySentence } from './comorbidity-map';
import { conditionPlot } from './condition-plot';
import { laboratoryBoxes } from './laboratory-boxes';
import { marginalCharts } from './marginal-charts';
import { html, type Markup } from './markup';
import { mutationMap } from './mutation-map';
import { pageHead, warningList } from './page-head';
import { pyramidFigure } from './pyramid';
import { agreementTable, changedFieldsTable, disagreementTable, systemTable } from './record-tables';
import { style } from './style';
import { targetTable } from './target-table';

export interface QualityPage {
  readonly spec: CohortSpec;
  readonly preview: CohortPreview;
  readonly quality: CohortQuality;
}

/** The page in UTF-8: the same report gives the same bytes, and no text of the specification can become markup. */
export function qualityPage(page: QualityPage): Iterable<Uint8Array> {
  return gatherBytes(partsOf(page).map(({ text }) => text));
}

function partsOf({ spec, preview, quality }: QualityPage): Markup[] {
  return [
    html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="robots" content="noindex">
<title>Quality of ${spec.name}</title><style>${style}</style></head><body>`,
    pageHead(spec, quality),
    html`<main>${warningList(quality)}`,
    html`<section id="people"><h2>People</h2><div class="grid">${pyramidFigure(quality)}${marginalCharts(spec, quality)}</div></section>`,
    html`<section id="conditions"><h2>Conditions</h2>${multimorbiditySentence(quality)}${conditionPlot(spec, quality)}${comorbidityMap(quality)}</section>`,
    recordsSection(quality),
    html`<section id="measurements"><h2>Measurements</h2>${laboratoryBoxes(quality)}</section>`,
    html`<section id="targets"><h2>Targets</h2>${targetTable(spec, quality)}</section></main>`,
    pageFoot(spec, preview, quality),
  ];
}

function recordsSection(quality: CohortQuality): Markup {
  const { bySource, recordsByChangedFields } = quality.mutations;
  return html`<section id="records"><h2>Records</h2><div class="grid">${systemTable(quality)}${agreementTable(quality)}</div>
${mutationMap('Changes in duplicates', 'duplicate', bySource.duplicate)}${mutationMap('Changes in regular records', 'regular record', bySource.regular)}
<div class="grid">${disagreementTable(quality)}<div>${changedFieldsTable('Changed duplicates', recordsByChangedFields.duplicate)}${changedFieldsTable('Changed regular records', recordsByChangedFields.regular)}</div></div></section>`;
}

function pageFoot(spec: CohortSpec, preview: CohortPreview, { seed, reportVersion }: CohortQuality): Markup {
  return html`<footer><dl><dt>Specification</dt><dd><code>${preview.specDigest}</code></dd><dt>Seed</dt><dd>${seed}</dd><dt>Generator</dt><dd>${preview.generatorVersion}</dd><dt>Systems as of</dt><dd>${spec.asOf}</dd><dt>Report version</dt><dd>${reportVersion}</dd></dl></footer></body></html>
`;
}
