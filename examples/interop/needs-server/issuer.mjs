// The issuer of tokens of these tests: oidc-provider, with one client for each thing that a program may be granted.
import Provider from 'oidc-provider';

const [port, audience] = process.argv.slice(2);
const all = 'needs.read needs.write needs.restricted needs.moderate';
// What each program may do, and for which bodies: the CC du Quercy Caussadais and the CC des Deux Rives
const programs = {
  moderator: [all, []],
  vendor: ['needs.read needs.write needs.restricted', ['248200057']],
  reader: ['needs.read', []],
  other: ['needs.read needs.write', ['248200016']],
};
const clients = Object.entries(programs).map(([name, [scope]]) => ({
  client_id: name,
  client_secret: `${name}-secret`,
  grant_types: ['client_credentials'],
  redirect_uris: [],
  response_types: [],
  token_endpoint_auth_method: 'client_secret_basic',
  scope,
}));

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients,
  scopes: all.split(' '),
  ttl: { ClientCredentials: () => 3600 },
  extraTokenClaims: (context, token) => ({ act_for: programs[token.clientId][1] }),
  features: {
    clientCredentials: { enabled: true },
    devInteractions: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({ scope: all, audience, accessTokenFormat: 'jwt', accessTokenTTL: 3600 }),
    },
  },
});
provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
