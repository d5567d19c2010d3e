/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From selected characters to a mark, and from a mark to words that can be quoted. */

#include "config.h"

#include "ui/reader/attache-mark-quote.h"

#include "model/attache-page-paragraphs.h"
#include "ui/reader/attache-reading.h"

#include <glib/gi18n-lib.h>

#define CONTEXT 64

static char *
dup_flow (AttachePageText *text,
          guint            start,
          guint            end)
{
  g_autofree char *words = attache_reading_dup_words (text, start, end);

  return attache_reading_flow (words);
}

/* Leaves out the white space at both ends of a range. */
static void
trim (AttachePageText *text,
      guint           *start,
      guint           *end)
{
  g_autofree char *words = attache_page_text_dup_range (text, *start, *end);
  const char      *first = words;
  const char      *last = words + strlen (words);

  while (*first != '\0' && g_unichar_isspace (g_utf8_get_char (first)))
    {
      first = g_utf8_next_char (first);
      (*start)++;
    }
  while (last > first && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last))))
    {
      last = g_utf8_prev_char (last);
      (*end)--;
    }
}

/* A mark, not stored yet, on characters of a page; %NULL where they are only white space. @text_before is that of the page before, if it
 * is at hand: a paragraph that goes on over the page keeps its number. */
AttacheMark *
attache_mark_for_range (const char       *file_id,
                        guint             page,
                        AttachePageText  *text,
                        AttachePageText  *text_before,
                        guint             start,
                        guint             end,
                        AttacheMarkKind   kind,
                        AttacheMarkColour colour)
{
  g_autoptr (GArray) boxes = NULL;
  g_autofree char *quads = NULL;
  g_autofree char *quote = NULL;
  g_autofree char *prefix = NULL;
  g_autofree char *suffix = NULL;
  g_autofree char *paragraph = NULL;

  g_return_val_if_fail (ATTACHE_IS_PAGE_TEXT (text), NULL);

  end = MIN (end, attache_page_text_get_n_chars (text));
  start = MIN (start, end);
  trim (text, &start, &end);
  if (start >= end)
    return NULL;

  boxes = attache_page_text_get_quads (text, start, end);
  quads = attache_boxes_to_string ((const AttacheBox *)boxes->data, boxes->len);
  quote = dup_flow (text, start, end);
  prefix = dup_flow (text, start > CONTEXT ? start - CONTEXT : 0, start);
  suffix = dup_flow (text, end, end + CONTEXT);
  paragraph = attache_page_text_dup_paragraph_number (text, start);
  if (paragraph == NULL && text_before != NULL)
    paragraph = attache_page_text_dup_paragraph_number (text_before, attache_page_text_get_n_chars (text_before));

  return g_object_new (ATTACHE_TYPE_MARK,
                       "file-id", file_id,
                       "page", (int)page,
                       "kind", kind,
                       "colour", colour,
                       "quads", quads,
                       "quote", quote,
                       "prefix", prefix,
                       "suffix", suffix,
                       "paragraph", paragraph,
                       NULL);
}

/* “§2.3 · p. 4” */
char *
attache_mark_dup_place (AttacheMark *mark)
{
  const char *paragraph = attache_mark_get_paragraph (mark);
  int         page = attache_mark_get_page (mark) + 1;

  if (paragraph == NULL)
    /* Translators: %d is the number of a page */
    return g_strdup_printf (_ ("p. %d"), page);

  /* Translators: %s is the number of a paragraph, %d that of a page */
  return g_strdup_printf (_ ("§%s · p. %d"), paragraph, page);
}

/* The marked words with where they stand, ready for a statement: “…” (C21/30(Corr.1), §2.3, p. 4) */
char *
attache_mark_dup_quotation (AttacheMark *mark,
                            const char  *symbol)
{
  const char *paragraph = attache_mark_get_paragraph (mark);
  const char *quote = attache_mark_get_quote (mark);
  int         page = attache_mark_get_page (mark) + 1;

  if (paragraph == NULL)
    /* Translators: a quotation: the words, the symbol of the paper, the page */
    return g_strdup_printf (_ ("“%s” (%s, p. %d)"), quote ? quote : "", symbol, page);

  /* Translators: a quotation: the words, the symbol of the paper, the number of the paragraph, the page */
  return g_strdup_printf (_ ("“%s” (%s, §%s, p. %d)"), quote ? quote : "", symbol, paragraph, page);
}
