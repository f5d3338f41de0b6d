// Loaded into a process of clasp (`node --import`): whatever it would ask of Google goes to the stand-in on this machine,
// and a request to anybody else fails. Everything else is clasp's own code and its libraries'.
import http from 'node:http';
import https from 'node:https';

https.request = (url, options, answered) => {
  const { host, pathname, search } = new URL(url);
  if (!/(^|\.)googleapis\.com$/.test(host)) throw new Error(`The rehearsal asks nothing of ${host}`);
  const { agent, ...rest } = options;
  const path = `/${host}${pathname}${search}`;
  return http.request({ ...rest, host: '127.0.0.1', port: process.env.STAND_IN_PORT, path }, answered);
};
