// Names that give a person away when they stand together. Those that are words as well (Grace, Mark, Long, White) are left out.

/** Given names that are common in the United States (Social Security Administration, 1930 to 2020, our choice). */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony donald
  steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas
  eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick raymond tyler dennis
  jerry aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy walter christian keith roger terry
  austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan
  albert willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene luis carlos miguel
  mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley
  kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy
  kathleen angela shirley emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet
  maria catherine heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith
  andrea hannah megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances
  jean alice judy isabella julia denise amber marilyn danielle beverly theresa diana natalie brittany doris kayla
  alexis lori marie jane ana elena sofia lucia mohammed muhammad ahmed fatima wei ming hiroshi yuki priya raj`.split(
    /\s+/,
  ),
);

/** Family names that are common in the United States (Census 2010, our choice). */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(
  `smith johnson williams jones garcia miller davis rodriguez martinez hernandez lopez gonzalez wilson anderson thomas
  taylor moore jackson martin perez thompson harris sanchez clark ramirez lewis robinson walker allen wright scott
  torres nguyen flores adams nelson baker rivera campbell mitchell carter roberts gomez phillips evans turner diaz
  parker cruz edwards collins reyes stewart morris morales murphy rogers gutierrez ortiz morgan cooper peterson bailey
  reed kelly howard ramos kim cox ward richardson watson brooks chavez james bennett mendoza ruiz hughes alvarez
  castillo sanders patel myers ross foster jimenez powell jenkins perry russell sullivan coleman butler henderson
  barnes fisher vasquez simmons graham murray ford castro patterson jordan reynolds hamilton wallace doe o'brien
  o'connor chen wang zhang singh kumar khan ali muller schmidt kowalski ivanov tanaka suzuki dubois`.split(
    /\s+/,
  ),
);

/** What follows the name of a person after whom something is called. */
export const EPONYM_NOUNS: ReadonlySet<string> = new Set(
  `disease diseases disorder disorders syndrome syndromes sign signs test tests scale scales score scores index
  criteria criterion classification staging stage phenomenon reaction lymphoma sarcoma tumor tumour carcinoma cell
  cells body bodies fracture fractures deformity contracture palsy paralysis ataxia dystrophy dementia chorea
  anemia anaemia thyroiditis goiter goitre esophagus oesophagus hernia ulcer ulcers node nodes duct canal ligament
  procedure operation technique method maneuver manoeuvre repair bypass shunt stent catheter tube needle splint
  exercise exercises diet protocol regimen trial trials study studies equation formula law effect model curve
  hospital clinic clinics university institute college foundation school center centre scan stain agar medium
  inventory questionnaire interview checklist scheme system rule rules stroke pneumonia virus wort nodule nodules
  malformation anomaly sequence encephalopathy neuropathy myopathy nephropathy tremor triad tetralogy valve`.split(
    /\s+/,
  ),
);
