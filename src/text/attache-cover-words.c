/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words by which the first page of a paper is told apart, from words/cover.ini. */

#include "text/attache-cover-words.h"

#include "text/attache-plain.h"
#include "text/attache-text-data.h"

#include <string.h>

typedef struct
{
  GPtrArray *words[ATTACHE_COVER_N_WORDS]; /* (element-type utf8): plain */
} Table;

static const Table *
get_table (void)
{
  static const char *const names[ATTACHE_COVER_N_WORDS] = { "source", "after", "item", "original", "action", "summary", "references" };
  static Table             table;
  static gsize             loaded;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GKeyFile) file = attache_text_data_load ("cover");

      for (guint i = 0; i < ATTACHE_COVER_N_WORDS; i++)
        table.words[i] = attache_text_data_read_words (file, names[i], NULL);
      g_once_init_leave (&loaded, 1);
    }

  return &table;
}

static gboolean
is_letter_of_word (gunichar c)
{
  return g_unichar_isalnum (c) && !g_unichar_iswide (c);
}

/**
 * attache_cover_word_has:
 * @piece: a line of the first page, or a part of one
 * @word: which words
 *
 * Returns: whether it starts with one of these words; Chinese puts them at the end of a line
 */
gboolean
attache_cover_word_has (const char      *piece,
                        AttacheCoverWord word)
{
  g_autofree char *plain = attache_plain_fold (piece);
  GPtrArray       *words = get_table ()->words[word];

  for (guint i = 0; i < words->len; i++)
    {
      const char *other = g_ptr_array_index (words, i);
      gsize       size = strlen (other);

      if (strncmp (plain, other, size) == 0 && !is_letter_of_word (g_utf8_get_char (plain + size)))
        return TRUE;
      if (g_unichar_iswide (g_utf8_get_char (other)) && g_str_has_suffix (plain, other))
        return TRUE;
    }

  return FALSE;
}

/**
 * attache_cover_word_dup_after:
 * @piece: a line of the first page, or a part of one
 * @label: which label
 *
 * Returns: (transfer full) (nullable): what follows the label: “” where it stands alone, %NULL where @piece does not start
 *   with it
 */
char *
attache_cover_word_dup_after (const char      *piece,
                              AttacheCoverWord label)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (piece, -1);
  GPtrArray *words = get_table ()->words[label];

  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gsize       at = strlen (word);
      gboolean    fits;

      if (strncmp (plain->plain, word, at) != 0)
        continue;
      at += strspn (plain->plain + at, " ");
      fits = plain->plain[at] == '\0' || plain->plain[at] == ':';
      if (label == ATTACHE_COVER_WORD_ITEM)
        fits |= g_ascii_isdigit (plain->plain[at]) || g_str_has_prefix (plain->plain + at, "pl ") || g_str_has_prefix (plain->plain + at, "adm ");
      if (!fits)
        continue;
      at += plain->plain[at] == ':';
      return attache_plain_strip (piece + plain->map[at], piece + strlen (piece));
    }

  return NULL;
}

/**
 * attache_cover_word_is_label:
 * @piece: a line of the first page, or a part of one
 *
 * Returns: whether it starts with any of the labels
 */
gboolean
attache_cover_word_is_label (const char *piece)
{
  for (AttacheCoverWord label = ATTACHE_COVER_WORD_ITEM; label < ATTACHE_COVER_N_WORDS; label++)
    {
      g_autofree char *rest = attache_cover_word_dup_after (piece, label);

      if (rest != NULL)
        return TRUE;
    }

  return FALSE;
}
