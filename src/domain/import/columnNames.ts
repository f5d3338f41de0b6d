import type { TableName } from '../../schema/tables.ts';

/**
 * What other programs call our columns, beside our own headers. Compared without case, spaces and signs. A name that
 * tells the table by itself (an account is a customer) is listed under it only.
 */
export const columnNames: Readonly<Partial<Record<TableName, Readonly<Record<string, readonly string[]>>>>> =
  {
    Customers: {
      name: [
        'account',
        'account name',
        'company',
        'company name',
        'organization',
        'organisation',
        '公司',
        '客户',
        '客戶',
      ],
      type: ['customer type', 'account type'],
      status: ['status', 'lifecycle stage'],
      owner: ['account owner', 'sales agent', 'sales rep', '业务员'],
      phone: ['telephone', 'phone number', 'mobile', '手机', '手機', '联系电话'],
      email: ['email', 'email address', 'mail', '邮箱', '信箱'],
      sector: ['industry', 'branch', '所属行业'],
      country: ['office location', 'location', 'country/region', '地区', '地區'],
      foundedIn: ['year established', 'founded', 'year founded', 'founded year'],
      employees: ['number of employees', 'staff', 'headcount'],
      revenue: ['revenue', 'annual revenue', 'turnover'],
      parent: ['subsidiary of', 'parent company', 'parent account'],
      note: ['notes', 'description', 'comment', 'comments'],
      addedOn: ['created', 'created at', 'create date', 'created on'],
    },
    Products: {
      name: ['product', 'product name', 'item'],
      series: ['product line', 'family', 'category'],
      price: ['sales price', 'unit price', 'price'],
    },
    Team: {
      name: ['sales agent', 'agent', 'salesperson', 'sales rep', 'employee', '业务员', '業務員', '销售员'],
      email: ['email'],
      manager: ['manager', 'supervisor', 'team lead'],
      region: ['regional office', 'office', 'territory'],
    },
    Opportunities: {
      number: ['opportunity id', 'deal id', 'opportunity number', 'record id', '商机编号'],
      customer: [
        'account',
        'account name',
        'company',
        'organization',
        'customer name',
        '客户名称',
        '客戶名稱',
      ],
      product: ['product name', 'item'],
      owner: ['sales agent', 'deal owner', 'opportunity owner', 'salesperson', '业务员'],
      stage: ['deal stage', 'pipeline stage', 'sales stage'],
      openedOn: ['engage date', 'create date', 'created date', 'open date', 'start date'],
      closedOn: ['close date', 'closed date', 'closing date', 'won date'],
      value: ['close value', 'amount', 'deal value', 'deal amount', 'sum'],
    },
    Contacts: {
      customer: ['company', 'account', 'account name', 'organization', '公司'],
      name: ['contact', 'contact name', 'full name', 'person', '联系人', '聯絡人'],
      position: ['job title', 'title', 'role', '职位', '職稱'],
      phone: ['telephone', 'phone number', 'mobile', '手机', '手機'],
      email: ['email', 'email address', '邮箱', '信箱'],
    },
    FollowUps: {
      customer: ['account', 'company'],
      subject: ['task', 'subject', 'to do'],
      dueOn: ['due date', 'due'],
    },
    Interactions: {
      customer: ['account', 'company'],
      happenedOn: ['date'],
      summary: ['notes', 'note', 'activity'],
    },
    Settings: {},
  };
