/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that are on no page of the sidebar are found by their names. */

#include "config.h"

#include "ui/attache-finder-commands.h"

#include "services/attache-finder.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *title;
  const char *subtitle;
  const char *action;
} commands[] = {
  { N_ ("Flight Check"), N_ ("Papers that are missing on this computer"), "win.flight-check" },
  { N_ ("Imports"), N_ ("What was imported, and what it did"), "win.imports" },
};

/* Every word of the query begins a word of the title. */
static gboolean
matches (const char *title,
         const char *query)
{
  g_auto (GStrv) hits = g_str_tokenize_and_fold (title, NULL, NULL);
  g_auto (GStrv) terms = g_str_tokenize_and_fold (query, NULL, NULL);

  for (guint i = 0; terms[i] != NULL; i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; hits[j] != NULL && !found; j++)
        found = strncmp (hits[j], terms[i], strlen (terms[i])) == 0;
      if (!found)
        return FALSE;
    }

  return terms[0] != NULL;
}

GListModel *
attache_finder_commands_find (const char *query)
{
  GListStore *found = g_list_store_new (ATTACHE_TYPE_FOUND);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (matches (_ (commands[i].title), query))
      {
        g_autoptr (AttacheFound) command = g_object_new (ATTACHE_TYPE_FOUND, "kind", "command", "id", commands[i].action,
                                                         "title", _ (commands[i].title), "subtitle", _ (commands[i].subtitle), NULL);

        g_list_store_append (found, command);
      }

  return G_LIST_MODEL (found);
}
