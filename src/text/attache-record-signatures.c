/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who signed a record, and the offices that stand above the names. */

#include "text/attache-record-private.h"

#include <string.h>

#define LONGEST_LABEL 600

/**
 * attache_record_dup_office:
 * @plain: a label
 * @hits: (element-type AttacheWordHit): the words in it
 *
 * Returns: (transfer full) (nullable): the office in it, without article and colon
 */
char *
attache_record_dup_office (const AttachePlain *plain,
                           const GArray       *hits)
{
  const AttacheWordHit *office = attache_words_find (hits, ATTACHE_WORD_ROLE, NULL);

  if (office == NULL)
    office = attache_words_find (hits, ATTACHE_WORD_POST, NULL);
  return office != NULL ? attache_plain_dup_source (plain, office->start, office->end) : NULL;
}

/* Two columns or one below the other: labels end in a colon, and names come in the order of the labels. */
static void
split_cells (const char *line,
             GPtrArray  *labels,
             GPtrArray  *names)
{
  g_auto (GStrv) cells = g_regex_split_simple ("\\t+| {2,}|(?<=[:：])\\s*", line, 0, 0);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      char *cell = g_strstrip (cells[i]);

      if (*cell == '\0')
        continue;
      if (g_str_has_suffix (cell, ":") || g_str_has_suffix (cell, "："))
        g_ptr_array_add (labels, g_strdup (cell));
      else
        g_ptr_array_add (names, g_strdup (cell));
    }
}

/**
 * attache_record_read_signatures:
 * @reading: the reading
 * @lines: (element-type utf8): the lines from the first label on
 *
 * Reads who signed. Several chairs of one sitting are all kept.
 */
void
attache_record_read_signatures (AttacheReading *reading,
                                GPtrArray      *lines)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  reading->ended = TRUE;
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      if (strlen (line) <= LONGEST_LABEL)
        split_cells (line, labels, names);
    }
  for (guint i = 0; i < MIN (labels->len, names->len); i++)
    {
      const char *label = g_ptr_array_index (labels, i);
      g_autoptr (AttachePlain) plain = attache_plain_new (label, -1);
      g_autoptr (GArray) hits = attache_words_scan (reading->words, plain);
      g_autofree char *country = NULL;
      g_autofree char *name = attache_people_clean_name (reading, g_ptr_array_index (names, i), &country);
      g_autofree char *role = attache_record_dup_office (plain, hits);

      if (*name == '\0')
        continue;
      if (attache_words_has (hits, ATTACHE_WORD_HEADER, "chair"))
        attache_add_once (reading->record->chairs, name);
      attache_people_add (reading, name, role, country);
    }
}
