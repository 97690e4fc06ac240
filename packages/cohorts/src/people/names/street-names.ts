// Street names and types that exist in most American towns.

/** Trees, presidents, landmarks and numbers in letters; an engine assumption. */
export const streetNames: readonly string[] = [
  ...[
    'Main',
    'Oak',
    'Maple',
    'Cedar',
    'Elm',
    'Pine',
    'Walnut',
    'Chestnut',
    'Willow',
    'Birch',
    'Spruce',
    'Cherry',
  ],
  ...[
    'Hickory',
    'Sycamore',
    'Magnolia',
    'Laurel',
    'Dogwood',
    'Juniper',
    'Aspen',
    'Poplar',
    'Alder',
    'Hawthorn',
  ],
  ...['Washington', 'Jefferson', 'Madison', 'Monroe', 'Jackson', 'Lincoln', 'Grant', 'Cleveland', 'Harrison'],
  ...['Park', 'Lake', 'Hill', 'River', 'Spring', 'Forest', 'Meadow', 'Valley', 'Ridge', 'Highland', 'Sunset'],
  ...['Church', 'School', 'Mill', 'Market', 'Railroad', 'Center', 'Union', 'Franklin', 'Liberty', 'Prospect'],
  ...[
    'Fairview',
    'Lakeview',
    'Hillcrest',
    'Riverside',
    'Orchard',
    'Garden',
    'Summit',
    'Woodland',
    'Evergreen',
  ],
  ...['Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth', 'Twelfth'],
];

/** Types by frequency: a name that stands twice is drawn twice as often. */
export const streetTypes: readonly string[] = [
  ...[
    'Street',
    'Street',
    'Street',
    'Avenue',
    'Avenue',
    'Drive',
    'Drive',
    'Lane',
    'Road',
    'Court',
    'Way',
    'Place',
  ],
];
