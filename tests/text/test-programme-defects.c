/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixtures with one defect each that changes nothing: every language must still give what the sound text gives. What
 * is changed is the text, so that all four kinds and all six languages are tried with each. */

#include "programme-json.h"

#include <string.h>

typedef struct
{
  const char     *folder;
  AttacheTextKind kind;
  guint           n_columns; /* 0: no table */
} Kind;

static const Kind kinds[] = {
  { "agendas", ATTACHE_TEXT_KIND_AGENDA, 0 },
  { "plans", ATTACHE_TEXT_KIND_PLAN, 7 },
  { "allocations", ATTACHE_TEXT_KIND_ALLOCATION, 3 },
  { "letters", ATTACHE_TEXT_KIND_LETTER, 4 },
};

static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

static char *
load (const Kind *kind,
      const char *language)
{
  g_autofree char *name = g_strconcat (language, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", kind->folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

typedef char *(*Change) (const char *text,
                         const Kind *kind);

/* Digits of another script, with all that stands in symbols. */
static char *
change_digits (const char *text,
               gunichar    zero,
               gboolean    symbols)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        g_string_append_unichar (out, zero + (gunichar)(*p - '0'));
      else if (symbols && strchr ("()/", *p) != NULL)
        g_string_append_unichar (out, (gunichar)*p + 0xfee0);
      else
        g_string_append_c (out, *p);
    }
  return g_string_free_and_steal (out);
}

static char *
full_width (const char *text,
            const Kind *kind)
{
  return change_digits (text, 0xff10, TRUE);
}

static char *
arabic_digits (const char *text,
               const Kind *kind)
{
  return change_digits (text, 0x0660, FALSE);
}

static char *
no_break_spaces (const char *text,
                 const Kind *kind)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);

  return g_strjoinv ("\u00a0", parts);
}

/* Marks of direction round the symbols, as Arabic texts have them. */
static char *
mixed_directions (const char *text,
                  const Kind *kind)
{
  g_autoptr (GRegex) symbols = g_regex_new ("C\\d\\d/[A-Z0-9/]+|(?:PL|ADM) \\d[.\\d]*", 0, 0, NULL);
  g_autoptr (GError) error = NULL;
  char *changed = g_regex_replace (symbols, text, -1, 0, "\u200e\\0\u200f", 0, &error);

  g_assert_no_error (error);
  return changed;
}

static char *
windows_lines (const char *text,
               const Kind *kind)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("\r\n", lines);
}

typedef char *(*ChangeRow) (char **cells,
                            guint  n);

/* Applies a change to the rows of the table, which are those of at least two cells after the head. */
static char *
change_rows (const char *text,
             const Kind *kind,
             ChangeRow   change)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean table = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      table |= g_strv_length (cells) == kind->n_columns;
      if (!table || g_strv_length (cells) < 2)
        continue;
      g_free (lines[i]);
      lines[i] = change (cells, g_strv_length (cells));
    }
  return g_strjoinv ("\n", lines);
}

static char *
reverse_row (char **cells,
             guint  n)
{
  for (guint i = 0; i < n / 2; i++)
    {
      char *cell = cells[i];

      cells[i] = cells[n - 1 - i];
      cells[n - 1 - i] = cell;
    }
  return g_strjoinv ("\t", cells);
}

static char *
swapped_columns (const char *text,
                 const Kind *kind)
{
  return change_rows (text, kind, reverse_row);
}

static char *
widen_row (char **cells,
           guint  n)
{
  g_autofree char *row = g_strjoinv ("\t", cells);

  return g_strconcat (row, "\t", NULL);
}

static char *
empty_column (const char *text,
              const Kind *kind)
{
  return change_rows (text, kind, widen_row);
}

static gboolean
is_head (const char *line,
         const Kind *kind)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);

  return kind->n_columns > 0 && g_strv_length (cells) == kind->n_columns && strpbrk (line, "0123456789-") == NULL && *cells[0] != '\0';
}

/* The words of the head, in two rows of it. */
static char *
split_head (const char *text,
            const Kind *kind)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = NULL;
      GString *upper, *lower;

      if (!is_head (lines[i], kind))
        continue;
      cells = g_strsplit (lines[i], "\t", -1);
      upper = g_string_new (NULL);
      lower = g_string_new (NULL);
      for (guint j = 0; cells[j] != NULL; j++)
        {
          char *space = strchr (cells[j], ' ');

          if (space != NULL)
            *space = '\0';
          g_string_append_printf (upper, "%s%s", j > 0 ? "\t" : "", cells[j]);
          g_string_append_printf (lower, "%s%s", j > 0 ? "\t" : "", space != NULL ? space + 1 : "");
        }
      if (strspn (lower->str, "\t") < lower->len)
        {
          g_free (lines[i]);
          lines[i] = g_strconcat (upper->str, "\n", lower->str, NULL);
        }
      g_string_free (upper, TRUE);
      g_string_free (lower, TRUE);
    }
  return g_strjoinv ("\n", lines);
}

/* The head again on every page. */
static char *
repeat_head (const char *text,
             const Kind *kind)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);
  char    *head = NULL;
  guint    n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (is_head (lines[i], kind))
        head = lines[i];
      /* A page does not end within a row. */
      if (head != NULL && lines[i][0] != '\t' && strchr (lines[i], '\t') != NULL && ++n % 5 == 0 && lines[i] != head)
        g_string_append_printf (out, "%s\n", head);
      g_string_append_printf (out, "%s%s", lines[i], lines[i + 1] != NULL ? "\n" : "");
    }
  return g_string_free_and_steal (out);
}

static const struct
{
  const char *name;
  Change      change;
  gboolean    tables; /* makes sense for tables alone */
} changes[] = {
  { "full-width", full_width, FALSE },
  { "arabic-digits", arabic_digits, FALSE },
  { "no-break-spaces", no_break_spaces, FALSE },
  { "mixed-directions", mixed_directions, FALSE },
  { "windows-lines", windows_lines, FALSE },
  { "swapped-columns", swapped_columns, TRUE },
  { "empty-column", empty_column, TRUE },
  { "split-head", split_head, TRUE },
  { "repeated-head", repeat_head, TRUE },
};

static void
assert_same (const Kind *kind,
             const char *language,
             const char *sound,
             const char *changed)
{
  g_autoptr (AttacheProgramme) expected = attache_programme_parse (sound, kind->kind, NULL);
  g_autoptr (AttacheProgramme) found = attache_programme_parse (changed, kind->kind, NULL);
  g_autoptr (JsonNode) left = programme_to_json (found);
  g_autoptr (JsonNode) right = programme_to_json (expected);

  if (!json_node_equal (left, right))
    {
      g_autofree char *a = json_to_string (left, TRUE);
      g_autofree char *b = json_to_string (right, TRUE);

      g_test_message ("%s: found\n%s\nexpected\n%s", language, a, b);
      g_test_message ("%s/%s: %s", kind->folder, language, changed);
      g_test_fail ();
    }
  for (guint i = 0; i < found->doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (found->doubts, i);

      g_test_message ("%s/%s: line %u is in doubt (%d): %s", kind->folder, language, doubt->line, doubt->kind, doubt->source);
      g_test_fail ();
    }
}

static void
test_change (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (changes[index].tables && kinds[i].n_columns == 0)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          g_autofree char *sound = load (&kinds[i], languages[j]);
          g_autofree char *changed = changes[index].change (sound, &kinds[i]);

          assert_same (&kinds[i], languages[j], sound, changed);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/programme-defects/%s", changes[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_change);
    }
  return g_test_run ();
}
