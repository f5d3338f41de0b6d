/** The permissions that Google asks for, in its words on the consent screen, and why each is needed. */
const permissions: Readonly<Record<string, { readonly asks: string; readonly why: string }>> = {
  'spreadsheets.currentonly': {
    asks: 'View and manage spreadsheets that this application has been installed in',
    why: 'to read and write the tabs of this one spreadsheet; no other file of yours can be opened',
  },
  'script.container.ui': {
    asks: 'Display and run third-party web content in prompts and sidebars inside Google applications',
    why: 'to show the sidebar and the dialogs',
  },
  'script.send_mail': {
    asks: 'Send email as you',
    why: 'to send the morning mail, and mail to customers once you have switched it on; it reads no mail',
  },
  'script.scriptapp': {
    asks: 'Allow this application to run when you are not present',
    why: 'to do once an hour what is due, such as that mail and backups',
  },
  'userinfo.email': {
    asks: 'See your primary Google Account email address',
    why: 'to know who is at the keyboard: for roles, and for the log of who changed what',
  },
};

/**
 * A line a permission.
 * @throws Error where one of the manifest has no sentence here.
 */
export const permissionLines = (manifest: string): readonly string[] => {
  const { oauthScopes }: { readonly oauthScopes: readonly string[] } = JSON.parse(manifest);
  return oauthScopes.map((scope) => {
    const name = scope.replace(/^.*\/auth\//, '');
    const said = permissions[name];
    if (!said) throw new Error(`scripts/deploy/permissions.ts does not say why ${name} is needed`);
    return `${said.asks}: ${said.why}`;
  });
};
