/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The kinds of what the Council publishes, by name. */

#include "text/attache-text-kind.h"

static const char *const names[] = {
  [ATTACHE_TEXT_KIND_UNKNOWN] = "unknown",
  [ATTACHE_TEXT_KIND_RECORD] = "record",
  [ATTACHE_TEXT_KIND_AGENDA] = "agenda",
  [ATTACHE_TEXT_KIND_PLAN] = "plan",
  [ATTACHE_TEXT_KIND_ALLOCATION] = "allocation",
  [ATTACHE_TEXT_KIND_CANDIDATURES] = "candidatures",
  [ATTACHE_TEXT_KIND_LETTER] = "letter",
  [ATTACHE_TEXT_KIND_PAPER] = "paper",
};

/**
 * attache_text_kind_to_string:
 * @kind: a kind
 *
 * Returns: its name, for files and for the headless program
 */
const char *
attache_text_kind_to_string (AttacheTextKind kind)
{
  g_return_val_if_fail ((guint)kind < G_N_ELEMENTS (names), names[0]);

  return names[kind];
}

/**
 * attache_text_kind_from_string:
 * @name: (nullable): a name
 *
 * Returns: the kind of that name; %ATTACHE_TEXT_KIND_UNKNOWN where there is none
 */
AttacheTextKind
attache_text_kind_from_string (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    {
      if (g_str_equal (names[i], name))
        return i;
    }

  return ATTACHE_TEXT_KIND_UNKNOWN;
}
