/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fixtures with one defect each that changes nothing: every language must still give what the sound text gives. What
 * is changed is the text, so that all four kinds and all six languages are tried with each. */

#include "json-test.h"
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
    g_test_message ("%s/%s: %s", kind->folder, language, changed);
  json_test_assert_same (language, left, right);
  for (guint i = 0; i < found->doubts->len; i++)
    {
      const AttacheDoubt *doubt = g_ptr_array_index (found->doubts, i);

      g_test_message ("%s/%s: line %u is in doubt (%d): %s", kind->folder, language, doubt->line, doubt->kind, doubt->source);
      g_test_fail ();
    }
}

/* Breaks the title of each item where a line may end; the second half stands alone, in the column of titles. */
static char *
split_titles (const char *text,
              const Kind *kind)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean started = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);
      g_autofree char *first = NULL;
      char            *at = NULL;

      started |= g_str_has_prefix (lines[i], "PL ") || (kind->kind == ATTACHE_TEXT_KIND_LETTER && is_head (lines[i], kind));
      if (!started || g_strv_length (cells) < 2 || *cells[0] == '\0' || is_head (lines[i], kind) || !g_ascii_isdigit (cells[0][strlen (cells[0]) - 1]))
        continue;
      for (char *p = cells[1]; *p != '\0' && *p != '(' && at == NULL; p = g_utf8_next_char (p))
        {
          gunichar c = g_utf8_get_char (p), after = g_utf8_get_char (g_utf8_next_char (p));

          if ((c == ' ' && (g_unichar_islower (after) || after > 0x600)) || (c > 0x4e00 && p - cells[1] > 12 && c < 0xa000 && after > 0x4e00 && after < 0xa000))
            at = c == ' ' ? p : g_utf8_next_char (p);
        }
      if (at == NULL || g_utf8_get_char (at) == 0xff08)
        continue;
      first = g_strndup (cells[1], (gsize)(at - cells[1]));
      g_free (lines[i]);
      at += *at == ' ';
      lines[i] = kind->n_columns > 0 ? g_strdup_printf ("%s\t%s\t%s\n\t%s", cells[0], first, cells[2] != NULL ? cells[2] : "", at)
                                     : g_strdup_printf ("%s\t%s\n%s", cells[0], first, at);
    }
  return g_strjoinv ("\n", lines);
}

static void
test_split_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (languages); j++)
        {
          g_autofree char *sound = load (&kinds[i], languages[j]);
          g_autofree char *changed = split_titles (sound, &kinds[i]);
          g_autoptr (AttacheProgramme) expected = attache_programme_parse (sound, kinds[i].kind, NULL);
          g_autoptr (AttacheProgramme) found = attache_programme_parse (changed, kinds[i].kind, NULL);
          g_autoptr (JsonNode) left = programme_words_to_json (found);
          g_autoptr (JsonNode) right = programme_words_to_json (expected);

          g_assert_cmpstr (sound, !=, changed);
          assert_same (&kinds[i], languages[j], sound, changed);
          if (json_node_equal (left, right))
            continue;
          g_test_message ("%s/%s has other titles", kinds[i].folder, languages[j]);
          g_test_fail ();
        }
    }
}

/* Three columns are told by what is in them, and that is said. */
static void
test_no_head (void)
{
  const Kind *kind = &kinds[2];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *sound = load (kind, languages[i]);
      g_auto (GStrv) lines = g_strsplit (sound, "\n", -1);
      g_autofree char *changed = NULL;
      g_autoptr (AttacheProgramme) programme = NULL;
      guint kept = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        {
          if (is_head (lines[j], kind))
            g_free (lines[j]);
          else
            lines[kept++] = lines[j];
        }
      lines[kept] = NULL;
      changed = g_strjoinv ("\n", lines);
      assert_same (kind, languages[i], sound, changed);
      programme = attache_programme_parse (changed, kind->kind, NULL);
      g_assert_cmpuint (programme->problems->len, ==, 1);
    }
}

/* Of seven columns without a head nothing is guessed: a symbol may be that of a record. */
static void
test_no_head_of_plan (void)
{
  const char *text = "COUNCIL 2022\nTIME MANAGEMENT PLAN\n"
                     "PL 1.1\tOpening\t-\t-\tC22/90\t-\tMon 21 March, 09:30\n"
                     "PL 1.2\tBudget\tC22/5\tC21/5\tC22/90\t-\tMon 21 March, 09:30\n";
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_PLAN, NULL);

  g_assert_cmpuint (programme->rows->len, ==, 0);
  g_assert_cmpuint (programme->doubts->len, ==, 2);
  g_assert_cmpuint (((AttacheDoubt *)g_ptr_array_index (programme->doubts, 0))->kind, ==, ATTACHE_DOUBT_COLUMNS);
}

/* An item less: one doubt, and the other items as they were. */
static void
test_item_missing (void)
{
  const Kind *kind = &kinds[0];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *sound = load (kind, languages[i]);
      char            *start = strstr (sound, "\nADM 3\t");
      char            *end = strchr (start + 1, '\n');
      g_autoptr (AttacheProgramme) expected = attache_programme_parse (sound, kind->kind, NULL);
      g_autoptr (AttacheProgramme) found = NULL;
      const AttacheDoubt *doubt;

      memmove (start, end, strlen (end) + 1);
      found = attache_programme_parse (sound, kind->kind, NULL);
      g_assert_cmpuint (found->rows->len, ==, expected->rows->len - 1);
      g_assert_cmpuint (found->doubts->len, ==, 1);
      doubt = g_ptr_array_index (found->doubts, 0);
      g_assert_cmpuint (doubt->kind, ==, ATTACHE_DOUBT_NUMBER);
      g_assert_cmpstr (doubt->what, ==, "ADM 4");
      g_assert_cmpstr (((AttacheProgrammeRow *)g_ptr_array_index (found->rows, found->rows->len - 1))->number, ==, "ADM 6");
    }
}

/* Numbers that start again under the same heading say no longer which item is meant. */
static void
test_numbers_restart (void)
{
  const Kind *kind = &kinds[0];

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *text = load (kind, languages[i]);
      g_autoptr (AttacheProgramme) programme = NULL;

      for (guint from = 4; from <= 6; from++)
        {
          g_autofree char *number = g_strdup_printf ("\nADM %u\t", from);

          strstr (text, number)[5] = (char)('0' + from - 3);
        }
      programme = attache_programme_parse (text, kind->kind, NULL);
      g_assert_cmpuint (programme->rows->len, ==, 16);
      g_assert_cmpuint (programme->doubts->len, ==, 1);
      g_assert_cmpuint (programme->problems->len, ==, 1);
      for (guint j = 13; j < 16; j++)
        {
          const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, j);

          g_assert_null (row->number);
          g_assert_nonnull (row->title);
          g_assert_cmpuint (row->papers->len, >, 0);
        }
    }
}

/* Cells that were merged downwards hold for the rows below. */
static void
test_merged_cells (void)
{
  const char *text = "COUNCIL 2022\nTIME MANAGEMENT PLAN\n"
                     "Item\tTitle\tDocuments\tTime\n"
                     "PL 1.1\tReports of groups\tC22/5\tMon 21 March\n"
                     "\t\tC22/6\t\n"
                     "\t\tC22/7\tTue 22 March\n"
                     "\tReport of another group\tC22/8\tTue 22 March\n"
                     "PL 1.2\tBudget\t-\t-\n";
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_PLAN, NULL);
  static const struct
  {
    const char *number;
    const char *title;
    guint       n_papers;
    const char *date;
  } expected[] = {
    { "PL 1.1", "Reports of groups", 2, "2022-03-21" },
    { "PL 1.1", "Reports of groups", 1, "2022-03-22" },
    { "PL 1.1", "Report of another group", 1, "2022-03-22" },
    { "PL 1.2", "Budget", 0, NULL },
  };

  g_assert_cmpuint (programme->doubts->len, ==, 0);
  g_assert_cmpuint (programme->rows->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);

      g_assert_cmpstr (row->number, ==, expected[i].number);
      g_assert_cmpstr (row->title, ==, expected[i].title);
      g_assert_cmpuint (row->papers->len, ==, expected[i].n_papers);
      g_assert_cmpstr (row->date, ==, expected[i].date);
    }
}

/* A dash for the number, or an empty cell where numbers do not lead the rows, is a paper of no item. */
static void
test_no_item (void)
{
  const char              *text = "COUNCIL 2017\nALLOCATION OF DOCUMENTS\n"
                                  "Document\tTitle\tAgenda item\n"
                                  "C17/35\tAnnual report\tPL 1.1, ADM 4\n"
                                  "C17/36\tBudget\tPL 2.1 and 2.2\n"
                                  "C17/INF/4\tNote\t–\n"
                                  "C17/INF/5\tAnother note\t\n";
  static const char *const numbers[] = { "PL 1.1", "ADM 4", "PL 2.1", "PL 2.2", NULL, NULL };
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_ALLOCATION, NULL);

  g_assert_cmpuint (programme->doubts->len, ==, 0);
  g_assert_cmpuint (programme->rows->len, ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);

      g_assert_cmpstr (row->number, ==, numbers[i]);
      g_assert_cmpuint (row->papers->len, ==, 1);
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
  g_test_add_func ("/programme-defects/split-titles", test_split_titles);
  g_test_add_func ("/programme-defects/no-head", test_no_head);
  g_test_add_func ("/programme-defects/no-head-of-plan", test_no_head_of_plan);
  g_test_add_func ("/programme-defects/item-missing", test_item_missing);
  g_test_add_func ("/programme-defects/numbers-restart", test_numbers_restart);
  g_test_add_func ("/programme-defects/merged-cells", test_merged_cells);
  g_test_add_func ("/programme-defects/no-item", test_no_item);
  return g_test_run ();
}
