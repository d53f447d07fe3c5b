// Calls functions of modules: reads one JSON command per line and writes the results.
const { inspect } = require('node:util');
const modules = new Map();

function plain(value) {
  if (value instanceof Uint8Array) {
    return { base64: Buffer.from(value).toString('base64') };
  }
  if (value === undefined) {
    return null;
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
  }
  return value;
}

async function once(told) {
  try {
    const value = await modules.get(told.module)[told.call](...told.args);
    if (told.spoil) {
      const inner = told.spoil.reduce((one, name) => one[name], value);
      Object.keys(inner).forEach((name) => Reflect.set(inner, name, 'spoilt'));
    }
    return { value: plain(value), shown: inspect(value) + JSON.stringify(value) };
  } catch (error) {
    const { name, code, secret, field, message } = error;
    const shown = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error);
    return { error: { name, code, secret, field: field ?? null, message }, shown };
  }
}

async function obey(told) {
  for (const [name, value] of Object.entries(told.env)) {
    if (value === null) {
      delete process.env[name];
    } else {
      process.env[name] = value;
    }
  }
  if (!modules.has(told.module)) {
    modules.set(told.module, await import(told.path));
  }
  return Promise.all(Array.from({ length: told.times }, () => once(told)));
}

require('node:readline')
  .createInterface({ input: process.stdin })
  .on('line', async (line) => console.log(JSON.stringify(await obey(JSON.parse(line)))));
