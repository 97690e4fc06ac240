// Variables about Stripe are read whole, and wrong ones are named.

import { defaultStripeMeters } from '../billing/stripe-meters';
import { parseEnvironment } from './environment';

test('without a key of Stripe there is none, and every meter has a name', () => {
  const environment = parseEnvironment({ SYNTHWARD_STRIPE_SECRET_KEY: '', SYNTHWARD_STRIPE_METERS: '' });
  expect(environment.SYNTHWARD_STRIPE_SECRET_KEY).toBeUndefined();
  expect(environment.SYNTHWARD_STRIPE_BASE_URL).toBeUndefined();
  expect(environment.SYNTHWARD_STRIPE_METERS).toEqual(defaultStripeMeters);
});

test('a key of Stripe is kept, and never printed', () => {
  const environment = parseEnvironment({ SYNTHWARD_STRIPE_SECRET_KEY: 'rk_live_abc' });
  expect(environment.SYNTHWARD_STRIPE_SECRET_KEY?.reveal()).toBe('rk_live_abc');
  expect(JSON.stringify(environment)).not.toContain('rk_live_abc');
});

test.each([
  ['SYNTHWARD_STRIPE_SECRET_KEY', 'pk_live_abc'],
  ['SYNTHWARD_STRIPE_SECRET_KEY', 'sk_live_\n'],
  ['SYNTHWARD_STRIPE_METERS', 'patients=people'],
  ['SYNTHWARD_STRIPE_BASE_URL', 'http://stripe.example.com'],
  ['SYNTHWARD_STRIPE_BASE_URL', 'https://stripe.example.com/v1'],
  ['SYNTHWARD_STRIPE_BASE_URL', 'https://user@stripe.example.com'],
  ['SYNTHWARD_STRIPE_BASE_URL', 'ftp://127.0.0.1'],
])('%s is not taken as %j, and named in the error', (name, value) => {
  expect(() => parseEnvironment({ [name]: value })).toThrow(name);
});

test.each(['https://stripe.example.com', 'http://127.0.0.1:12111', 'http://localhost:1', 'http://[::1]:1'])(
  'Stripe may be at %s',
  (place) => {
    expect(parseEnvironment({ SYNTHWARD_STRIPE_BASE_URL: place }).SYNTHWARD_STRIPE_BASE_URL).toBe(place);
  },
);
