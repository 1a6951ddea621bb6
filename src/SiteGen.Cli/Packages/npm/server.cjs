// Decap CMS's own server of files, for the program that has started it and for nobody else: on this machine alone, with a
// secret, and until that program ends, however it ends.
const express = require('express');
const { registerLocalFs } = require('decap-server/dist/middlewares');

const app = express();
app.disable('x-powered-by');
app.use((request, response, next) => {
  if (request.get('x-sitegen-secret') === process.env.SITEGEN_SECRET) next();
  else response.sendStatus(403);
});
registerLocalFs(app, { logLevel: 'error' }).then(() => {
  const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
});
process.stdin.resume().on('end', () => process.exit());
