/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes the text of a manuscript apart into paragraphs and tables, so that a maker of a format can lay it out. */

#include "manuscript-test.h"

#include <string.h>

#define LONGEST_NUMBER 8

static void
block_free (gpointer data)
{
  ManuscriptBlock *block = data;

  g_free (block->number);
  g_free (block->text);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

static guint
count_tabs (const char *line)
{
  guint n = 0;

  for (; *line != '\0'; line++)
    n += *line == '\t';

  return n;
}

/* “1”, “1.”, “2.10”, “a)”, “٢.١”, “•” */
static gboolean
is_number (const char *text,
           gsize       length)
{
  gboolean digits = FALSE;
  guint    letters = 0;

  if (length == 0 || length > LONGEST_NUMBER * 2 || g_utf8_strlen (text, length) > LONGEST_NUMBER)
    return FALSE;
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isdigit (c))
        digits = TRUE;
      else if (g_unichar_isalpha (c))
        letters++;
      else if (c != '.' && c != ')' && c != 0xff0e && c != 0x2022 && c != 0x2013 && c != '-')
        return FALSE;
    }

  return digits ? letters == 0 : letters <= 1;
}

static gboolean
is_row (const char            *line,
        const ManuscriptBlock *before)
{
  guint tabs = count_tabs (line);

  if (tabs != 1)
    return tabs > 1;
  if (!is_number (line, strcspn (line, "\t")))
    return TRUE;

  return before != NULL && before->rows != NULL && before->n_columns == 2 && **(char **)g_ptr_array_index (before->rows, 0) != '\0';
}

static void
add_row (ManuscriptBlock *table,
         const char      *line)
{
  char **cells = g_strsplit (line, "\t", -1);

  table->n_columns = MAX (table->n_columns, g_strv_length (cells));
  if (table->rows->len > 0 && *cells[0] != '\0')
    table->ruled = TRUE;
  g_ptr_array_add (table->rows, cells);
}

static ManuscriptBlock *
paragraph_new (const char *line)
{
  ManuscriptBlock *block = g_new0 (ManuscriptBlock, 1);
  gsize            length = strcspn (line, "\t");

  if (line[length] == '\t')
    {
      block->number = g_strndup (line, length);
      line += length + 1;
    }
  block->text = g_strdup (line);

  return block;
}

/* A line between two parts of one table, such as “PLENARY”, is a row of one cell that reaches over all columns. */
static gboolean
join_tables (GPtrArray *blocks,
             guint      at)
{
  ManuscriptBlock *table = g_ptr_array_index (blocks, at);
  ManuscriptBlock *line, *rest;

  if (at + 2 >= blocks->len || table->rows == NULL || table->n_columns < 3)
    return FALSE;
  line = g_ptr_array_index (blocks, at + 1);
  rest = g_ptr_array_index (blocks, at + 2);
  if (line->text == NULL || line->number != NULL || *line->text == '\0' || rest->rows == NULL || rest->n_columns != table->n_columns)
    return FALSE;

  add_row (table, line->text);
  for (guint i = 0; i < rest->rows->len; i++)
    g_ptr_array_add (table->rows, g_strdupv (g_ptr_array_index (rest->rows, i)));
  table->ruled = TRUE;
  g_ptr_array_remove_range (blocks, at + 1, 2);

  return TRUE;
}

/* (transfer full) (element-type ManuscriptBlock): in their order; empty lines are paragraphs of their own. */
GPtrArray *
manuscript_test_blocks (const char *text)
{
  GPtrArray       *blocks = g_ptr_array_new_with_free_func (block_free);
  g_autofree char *plain = manuscript_test_strip_bookmarks (text);
  g_auto (GStrv) lines = g_strsplit (g_str_has_prefix (plain, "\xef\xbb\xbf") ? plain + 3 : plain, "\n", -1);
  ManuscriptBlock *before = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line;

      if (g_str_has_suffix (lines[i], "\r"))
        lines[i][strlen (lines[i]) - 1] = '\0';
      line = lines[i] + strspn (lines[i], " ");
      if (lines[i + 1] == NULL && *line == '\0')
        break;
      if (!is_row (line, before))
        {
          before = paragraph_new (line);
          g_ptr_array_add (blocks, before);
          continue;
        }
      if (before == NULL || before->rows == NULL)
        {
          before = g_new0 (ManuscriptBlock, 1);
          before->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
          g_ptr_array_add (blocks, before);
        }
      add_row (before, line);
    }
  for (guint i = 0; i < blocks->len; i++)
    {
      ManuscriptBlock *block = g_ptr_array_index (blocks, i);

      while (join_tables (blocks, i))
        ;
      block->ruled = block->ruled && block->rows->len > 2;
    }

  return blocks;
}

/* The script that most of it is in: "ar", "zh", "ru", or "en" for any that is written in Latin letters. */
const char *
manuscript_test_language (const char *text)
{
  guint arabic = 0, han = 0, cyrillic = 0, latin = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    switch ((int)g_unichar_get_script (g_utf8_get_char (at)))
      {
      case G_UNICODE_SCRIPT_ARABIC:
        arabic++;
        break;
      case G_UNICODE_SCRIPT_HAN:
        han += 2;
        break;
      case G_UNICODE_SCRIPT_CYRILLIC:
        cyrillic++;
        break;
      case G_UNICODE_SCRIPT_LATIN:
        latin++;
        break;
      default:
        break;
      }
  if (arabic > MAX (MAX (han, cyrillic), latin))
    return "ar";
  if (han > MAX (cyrillic, latin / 2))
    return "zh";

  return cyrillic > latin ? "ru" : "en";
}

/* What stands at the head of its pages: the first symbol it names, with the letter of its language. */
char *
manuscript_test_symbol (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("C[0-9]{2}/(?:(?:ADM|INF|DT|DL)/)?[0-9]+(?:\\([^)\\s]+\\))?(?:-[ACEFRS]\\b)?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 0) : g_strdup ("COUNCIL");
}

/* What a text that Word wrote says without the marks of bookmarks, which a document has elsewhere. */
char *
manuscript_test_strip_bookmarks (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\[bookmark: [^]]*\\]", 0, 0, NULL);

  return g_regex_replace_literal (regex, text, -1, 0, "", 0, NULL);
}
