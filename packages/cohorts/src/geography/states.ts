// The fifty states and the District of Columbia.

interface State {
  /** Full name. */
  readonly name: string;
  /** Two letters, as in postal addresses. */
  readonly code: string;
  /** The city whose ZIP codes and area codes stand in for a place that the city list lacks. */
  readonly principalCity: string;
}

/** In the order of the alphabet. */
export const states: readonly State[] = [
  { name: 'Alabama', code: 'AL', principalCity: 'Birmingham' },
  { name: 'Alaska', code: 'AK', principalCity: 'Anchorage' },
  { name: 'Arizona', code: 'AZ', principalCity: 'Phoenix' },
  { name: 'Arkansas', code: 'AR', principalCity: 'Little Rock' },
  { name: 'California', code: 'CA', principalCity: 'Los Angeles' },
  { name: 'Colorado', code: 'CO', principalCity: 'Denver' },
  { name: 'Connecticut', code: 'CT', principalCity: 'Bridgeport' },
  { name: 'Delaware', code: 'DE', principalCity: 'Wilmington' },
  { name: 'District of Columbia', code: 'DC', principalCity: 'Washington' },
  { name: 'Florida', code: 'FL', principalCity: 'Jacksonville' },
  { name: 'Georgia', code: 'GA', principalCity: 'Atlanta' },
  { name: 'Hawaii', code: 'HI', principalCity: 'Honolulu' },
  { name: 'Idaho', code: 'ID', principalCity: 'Boise' },
  { name: 'Illinois', code: 'IL', principalCity: 'Chicago' },
  { name: 'Indiana', code: 'IN', principalCity: 'Indianapolis' },
  { name: 'Iowa', code: 'IA', principalCity: 'Des Moines' },
  { name: 'Kansas', code: 'KS', principalCity: 'Wichita' },
  { name: 'Kentucky', code: 'KY', principalCity: 'Louisville' },
  { name: 'Louisiana', code: 'LA', principalCity: 'New Orleans' },
  { name: 'Maine', code: 'ME', principalCity: 'Portland' },
  { name: 'Maryland', code: 'MD', principalCity: 'Baltimore' },
  { name: 'Massachusetts', code: 'MA', principalCity: 'Boston' },
  { name: 'Michigan', code: 'MI', principalCity: 'Detroit' },
  { name: 'Minnesota', code: 'MN', principalCity: 'Minneapolis' },
  { name: 'Mississippi', code: 'MS', principalCity: 'Jackson' },
  { name: 'Missouri', code: 'MO', principalCity: 'Kansas City' },
  { name: 'Montana', code: 'MT', principalCity: 'Billings' },
  { name: 'Nebraska', code: 'NE', principalCity: 'Omaha' },
  { name: 'Nevada', code: 'NV', principalCity: 'Las Vegas' },
  { name: 'New Hampshire', code: 'NH', principalCity: 'Manchester' },
  { name: 'New Jersey', code: 'NJ', principalCity: 'Newark' },
  { name: 'New Mexico', code: 'NM', principalCity: 'Albuquerque' },
  { name: 'New York', code: 'NY', principalCity: 'New York' },
  { name: 'North Carolina', code: 'NC', principalCity: 'Charlotte' },
  { name: 'North Dakota', code: 'ND', principalCity: 'Fargo' },
  { name: 'Ohio', code: 'OH', principalCity: 'Columbus' },
  { name: 'Oklahoma', code: 'OK', principalCity: 'Oklahoma City' },
  { name: 'Oregon', code: 'OR', principalCity: 'Portland' },
  { name: 'Pennsylvania', code: 'PA', principalCity: 'Philadelphia' },
  { name: 'Rhode Island', code: 'RI', principalCity: 'Providence' },
  { name: 'South Carolina', code: 'SC', principalCity: 'Charleston' },
  { name: 'South Dakota', code: 'SD', principalCity: 'Sioux Falls' },
  { name: 'Tennessee', code: 'TN', principalCity: 'Nashville' },
  { name: 'Texas', code: 'TX', principalCity: 'Houston' },
  { name: 'Utah', code: 'UT', principalCity: 'Salt Lake City' },
  { name: 'Vermont', code: 'VT', principalCity: 'Burlington' },
  { name: 'Virginia', code: 'VA', principalCity: 'Virginia Beach' },
  { name: 'Washington', code: 'WA', principalCity: 'Seattle' },
  { name: 'West Virginia', code: 'WV', principalCity: 'Charleston' },
  { name: 'Wisconsin', code: 'WI', principalCity: 'Milwaukee' },
  { name: 'Wyoming', code: 'WY', principalCity: 'Cheyenne' },
];

/** Full names, for suggestions. */
export const stateNames: readonly string[] = states.map((state) => state.name);
