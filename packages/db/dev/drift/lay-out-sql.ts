const clauses =
  /\s(?=(?:from|where|values|returning|set|inner join|left join|order by|limit|offset|on conflict|for update|and|or)\b)/g

/** SQL with a line for each clause, so that a diff shows what changed. Texts in it hold no clause words. */
export const layOut = (sql: string): string => sql.replaceAll(/\s+/g, ' ').replaceAll(clauses, '\n  ').trim()
