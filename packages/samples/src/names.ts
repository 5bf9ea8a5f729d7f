/** The fields by which a lead is called in lists, the first that it has; else it goes by its id. */
export const NAME_FIELDS: readonly string[] = ['email', 'name', 'full_name', 'company_name'];
