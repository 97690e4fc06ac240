// Sources of evidence in every format, about articles that do not exist.

export interface SampleArticle {
  readonly pmid: number;
  readonly title?: string;
  readonly version?: number;
  /** `YYYY-MM-DD` */
  readonly revised?: string;
  readonly abstract?: string;
  readonly types?: readonly (readonly [ui: string, name: string])[];
  readonly headings?: readonly string[];
  /** Types of relation with the PMID of the other article. */
  readonly relations?: readonly (readonly [type: string, pmid: number])[];
  readonly trials?: readonly string[];
  readonly doi?: string;
}

/** A set as PubMed exports it, with deletions at its end as update files have them. */
export function pubmedSet(articles: readonly SampleArticle[], deleted: readonly number[] = []): string {
  const deletion =
    deleted.length === 0
      ? ''
      : `<DeleteCitation>${deleted.map((pmid) => `<PMID Version="1">${pmid}</PMID>`).join('')}</DeleteCitation>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">
<PubmedArticleSet>
${articles.map(pubmedArticle).join('\n')}
${deletion}</PubmedArticleSet>
`;
}

/** One article of such a set. */
export function pubmedArticle(article: SampleArticle): string {
  const { pmid, version = 1, title = `Sample ${pmid}.`, revised = '2024-01-15' } = article;
  const [year, month, day] = revised.split('-');
  const { abstract = `We studied 120 patients with condition ${pmid}.`, relations = [], doi } = article;
  return `<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="${version}">${pmid}</PMID>
<DateRevised><Year>${year}</Year><Month>${month}</Month><Day>${day}</Day></DateRevised>
<Article PubModel="Print"><Journal><ISSN IssnType="Print">1234-5678</ISSN><JournalIssue CitedMedium="Print"><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2019</Year><Month>Feb</Month></PubDate></JournalIssue><Title>Journal of samples</Title></Journal>
<ArticleTitle>${title}</ArticleTitle><Pagination><MedlinePgn>101-9</MedlinePgn></Pagination>
<Abstract><AbstractText Label="METHODS" NlmCategory="METHODS">${abstract}</AbstractText><AbstractText Label="UNLABELLED">Growth was 10<sup>3</sup> per ml &amp; CO<sub>2</sub> fell.</AbstractText></Abstract>
<AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Sample</LastName><ForeName>Ann B</ForeName><Initials>AB</Initials></Author><Author ValidYN="Y"><CollectiveName>Society of Samples</CollectiveName></Author></AuthorList><Language>eng</Language>
${dataBanks(article)}<PublicationTypeList>${(article.types ?? [['D016428', 'Journal Article']])
    .map(([ui, name]) => `<PublicationType UI="${ui}">${name}</PublicationType>`)
    .join('')}</PublicationTypeList></Article>
<CommentsCorrectionsList>${relations
    .map(
      ([type, other]) =>
        `<CommentsCorrections RefType="${type}"><RefSource>J Samples. 2020;1:1</RefSource><PMID Version="1">${other}</PMID></CommentsCorrections>`,
    )
    .join('')}</CommentsCorrectionsList>
<MeshHeadingList>${(article.headings ?? ['Humans'])
    .map(
      (name) =>
        `<MeshHeading><DescriptorName UI="D000001" MajorTopicYN="N">${name}</DescriptorName></MeshHeading>`,
    )
    .join('')}</MeshHeadingList></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pubmed">${pmid}</ArticleId>${doi ? `<ArticleId IdType="doi">${doi}</ArticleId>` : ''}</ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.9999/of-another</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>`;
}

function dataBanks({ trials = [] }: SampleArticle): string {
  if (trials.length === 0) return '';
  const numbers = trials.map((id) => `<AccessionNumber>${id}</AccessionNumber>`).join('');
  return `<DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList>${numbers}</AccessionNumberList></DataBank></DataBankList>`;
}

/** Two records as PubMed exports them to reference managers; the second one is retracted. */
export const sampleNbib = `
PMID- 501
OWN - NLM
LR  - 20240310
IS  - 1234-5678 (Print)
VI  - 7
IP  - 2
DP  - 2003 Nov 22
TI  - Sampling against no sampling: a randomized
      controlled trial.
PG  - 11-9
LID - 10.5555/sample.501 [doi]
AB  - BACKGROUND: Samples are common. METHODS: We randomly assigned 240
      adults. RESULTS: Pain fell by 12%.
AU  - Sample AB
CN  - Society of Samples
LA  - eng
PT  - Journal Article
PT  - Randomized Controlled Trial
JT  - Journal of samples
MH  - Adult
MH  - *Pain/drug therapy
RN  - 0 (Samplol)
SI  - ClinicalTrials.gov/NCT01234567
SO  - J Samples. 2003 Nov 22;7(2):11-9.

PMID- 502
TI  - Samples for children.
RIN - J Samples. 2005 Jan;9(1):3. PMID: 599
ROF - J Samples. 2001 Jan;5(1):3. PMID: 400
DP  - 2004 Spring
JT  - Journal of samples
SO  - J Samples. 2004;8(1):1-2.
`;

/** An article of a publisher with a body. */
export const sampleJats = `<?xml version="1.0"?>
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="case-report" xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Samples Open</journal-title></journal-title-group><issn pub-type="epub">2234-5678</issn></journal-meta>
<article-meta><article-id pub-id-type="pmid">601</article-id><article-id pub-id-type="pmc">7001</article-id><article-id pub-id-type="doi">10.5555/so.601</article-id>
<title-group><article-title>A sample of <italic>samples</italic></article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Sample</surname><given-names>Ann Bea</given-names></name><xref ref-type="aff" rid="a1">1</xref></contrib><contrib contrib-type="author"><collab>Society of Samples</collab></contrib></contrib-group>
<pub-date pub-type="epub"><day>4</day><month>5</month><year>2016</year></pub-date><volume>3</volume><fpage>1</fpage><lpage>4</lpage>
<abstract abstract-type="toc"><p>For the table of contents.</p></abstract>
<abstract><sec><title>Background</title><p>One sample was seen <xref ref-type="bibr" rid="b1">1</xref>.</p></sec><sec><title>Conclusions:</title><p>It was one.</p></sec></abstract>
<kwd-group><kwd>sample</kwd></kwd-group></article-meta></front>
<body><sec><title>Case</title><p>She was well [<xref ref-type="bibr" rid="b1">1</xref>, <xref ref-type="bibr" rid="b2">2</xref>].</p><sec><title>Course</title><p>She stayed well.</p><table-wrap><table><tr><td>99</td></tr></table></table-wrap></sec></sec></body>
<back><ref-list><ref id="b1"><mixed-citation>Somebody else.</mixed-citation></ref></ref-list></back></article>`;

/** The notice of a publisher that takes an article back. */
export const sampleJatsRetraction = `<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="retraction"><front><journal-meta><journal-title-group><journal-title>Samples Open</journal-title></journal-title-group></journal-meta><article-meta><article-id pub-id-type="doi">10.5555/so.699</article-id><title-group><article-title>Retraction: a sample of samples</article-title></title-group><pub-date pub-type="epub"><year>2018</year></pub-date><related-article related-article-type="retracted-article" ext-link-type="doi" xlink:href="10.5555/SO.601"/></article-meta></front></article>`;

export const sampleRetractionWatch = `Record ID,Title,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Notes
1,"A ""sample"", with a comma","10.5555/r.1","10.5555/so.601","0","Retraction","two
lines"
2,Doubts,,unavailable,501,Expression of concern,
3,Mended,,10.5555/x.3,503,Correction,
4,Nothing,,,0,Retraction,
`;

/** A source whose text comes in pieces of `size` characters. */
export async function* inPieces(text: string, size = 1000): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
