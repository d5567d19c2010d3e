/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "ui/attache-entries.h"

/* What was typed, without the spaces around it; owned, NULL where nothing is left. */
char *
attache_entry_dup_typed (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}
