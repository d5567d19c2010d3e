/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines that could be read in more than one way. */

#include "text/attache-doubt.h"

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const AttacheDoubt *left = a, *right = b;

  return left->line < right->line ? -1 : left->line > right->line;
}

/**
 * attache_doubt_new:
 * @kind: what it is about
 * @line: of the text, from 1
 * @source: that line
 * @what: the words in doubt
 *
 * Returns: (transfer full): a doubt without readings
 */
AttacheDoubt *
attache_doubt_new (AttacheDoubtKind kind,
                   guint            line,
                   const char      *source,
                   const char      *what)
{
  AttacheDoubt *self = g_new0 (AttacheDoubt, 1);

  self->kind = kind;
  self->line = line;
  self->source = g_strdup (source);
  self->what = g_strdup (what);
  self->readings = g_ptr_array_new_with_free_func (g_free);

  return self;
}

void
attache_doubt_free (AttacheDoubt *self)
{
  g_free (self->source);
  g_free (self->what);
  g_ptr_array_unref (self->readings);
  g_free (self);
}

/**
 * attache_doubts_sort:
 * @doubts: (element-type AttacheDoubt): doubts
 *
 * Puts them in the order of their lines; those of one line stay as they were.
 */
void
attache_doubts_sort (GPtrArray *doubts)
{
  g_ptr_array_sort_values (doubts, compare_lines);
}
