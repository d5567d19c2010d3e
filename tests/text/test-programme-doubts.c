/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that could be read in more than one way: what is told of them, what is left out, and that each reading, put in the
 * place of its line, settles the doubt. */

#include "text/attache-programme.h"

#include <string.h>

#define AGENDA "COUNCIL 2017\nDRAFT AGENDA\n"
#define TABLE "COUNCIL 2017\nDRAFT AGENDA\nItem\tTitle\tDocuments\n"
#define PLAN "COUNCIL 2017\nTIME MANAGEMENT PLAN\nItem\tTitle\tDocuments\tRecord\tRes./Dec.\tTime\n"

typedef struct
{
  const char      *name;
  const char      *text;
  AttacheTextKind  kind;
  AttacheDoubtKind doubt;
  guint            line;
  const char      *what;
  const char      *reading; /* the likeliest, or NULL for none */
  guint            n_readings;
} Case;

static const Case cases[] = {
  { "joined", AGENDA "1\tOpening\n2\tBudget (C17/100)\nC17/1013Report\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_JOINED, 5, "C17/1013Report", "C17/101\t3\tReport", 3 },
  { "joined-two-digits", AGENDA "1\tOpening\n11\tBudget (C17/100)\nC17/1012Report\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_JOINED, 5, "C17/1012Report", "C17/10\t12\tReport", 3 },
  { "joined-in-table", TABLE "1\tOpening\t-\n2\tBudget\tC17/100\nC17/1013Report\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_JOINED, 6, "C17/1013Report", "3\tReport\tC17/101", 3 },
  { "joined-cell", TABLE "1\tOpening\t-\n2\tBudget\tC17/100Annex\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_JOINED, 5, "C17/100Annex", "2\tBudget\tC17/100 Annex", 1 },
  { "joined-stream", AGENDA "PL 1.1\tOpening\nC17/100PL 1.2Budget\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_JOINED, 4, "C17/100PL", "C17/100\tPL 1.2\tBudget", 1 },
  { "joined-after", TABLE "1\tOpening\t-\n2\tBudgetC17/4\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_JOINED, 5, "BudgetC17/4", "2\tBudget\tC17/4", 1 },
  { "joined-number", AGENDA "1\tOpening\n2Budget\n3\tOther (C17/4)\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_JOINED, 4, "2Budget", "2\tBudget", 1 },
  { "shifted", PLAN "PL 1.1\tBudget\tC17/5\t-\tTue 16 May\n", ATTACHE_TEXT_KIND_PLAN,
    ATTACHE_DOUBT_COLUMNS, 4, "PL 1.1\tBudget\tC17/5\t-\tTue 16 May", NULL, 0 },
  { "no-c", TABLE "1\tBudget\t17/35\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_SYMBOL, 4, "17/35", "1\tBudget\tC17/35", 1 },
  { "hyphen", TABLE "1\tBudget\tC17-35\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_SYMBOL, 4, "C17-35", "1\tBudget\tC17/35", 1 },
  { "spaces", TABLE "1\tBudget\tC17 / INF / 4\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_SYMBOL, 4, "C17 / INF / 4", "1\tBudget\tC17/INF/4", 1 },
  { "number-alone", TABLE "1\tBudget\t35\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_SYMBOL, 4, "35", "1\tBudget\tC17/35", 1 },
  { "item-for-paper", TABLE "1\tBudget\tADM 4\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_SYMBOL, 4, "ADM 4", "1\tBudget\tC17/ADM/4", 1 },
  { "year-too-long", TABLE "1\tBudget\tC17/12345\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_SYMBOL, 4, "C17/12345", NULL, 0 },
  { "range", TABLE "1\tBudget\tC17/40 to C17/42, C17/50\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_SYMBOL, 4, "C17/40 to C17/42", "1\tBudget\tC17/40, C17/41, C17/42, C17/50", 1 },
  { "range-with-hyphen", TABLE "1\tBudget\tC17/40–C17/43\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_SYMBOL, 4, "C17/40–C17/43", "1\tBudget\tC17/40, C17/41, C17/42, C17/43", 1 },
  { "range-in-title", AGENDA "1\tBudget (Documents C17/40 to C17/42)\n2\tOther\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_SYMBOL, 3, "C17/40 to C17/42", "1\tBudget (Documents C17/40, C17/41, C17/42)", 1 },
  { "no-c-in-title", AGENDA "1\tBudget (Document 17/40)\n2\tOther\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_SYMBOL, 3, "17/40", "1\tBudget (Document C17/40)", 1 },
  { "number-in-title", AGENDA "1\tBudget (Doc. 40)\n2\tOther\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_SYMBOL, 3, "40", "1\tBudget (Doc. C17/40)", 1 },
  { "outcome-alone", PLAN "PL 1.1\tBudget\tC17/5\t-\t1404\t-\n", ATTACHE_TEXT_KIND_PLAN,
    ATTACHE_DOUBT_SYMBOL, 4, "1404", "PL 1.1\tBudget\tC17/5\t-\tresolution 1404\t-", 2 },
  { "missing", AGENDA "1\tOpening\n2\tBudget\n4\tOther\n5\tDates\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_NUMBER, 5, "4", NULL, 0 },
  { "slip", AGENDA "1\tOpening\n2\tBudget\n8\tOther\n4\tDates\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_NUMBER, 5, "8", "3\tOther", 1 },
  { "doubled", AGENDA "1\tOpening\n2\tBudget\n2\tOther\n3\tDates\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_NUMBER, 5, "2", "3\tOther", 1 },
  { "restarting", AGENDA "1\tOpening\n2\tBudget\n1\tOther\n2\tDates\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_NUMBER, 5, "1", "3\tOther", 1 },
  { "start-missing", AGENDA "3\tOpening\n4\tBudget\n", ATTACHE_TEXT_KIND_AGENDA, ATTACHE_DOUBT_NUMBER, 3, "3", NULL, 0 },
  { "number-missing", TABLE "1\tOpening\t-\n\tBudget\tC17/4\n3\tOther\t-\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_NUMBER, 5, "2", "2\tBudget\tC17/4", 1 },
  { "swapped-cells", TABLE "1\tOpening\t-\nBudget\t2\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_COLUMNS, 5, "Budget\t2\tC17/4", "2\tBudget\tC17/4", 1 },
  { "papers-for-title", TABLE "1\tOpening\t-\n2\tC17/4\tBudget\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_COLUMNS, 5, "2\tC17/4\tBudget", "2\tBudget\tC17/4", 1 },
  { "joined-number-in-table", TABLE "1\tOpening\t-\n2Budget\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_COLUMNS, 5, "2Budget\tC17/4", "2\tBudget\tC17/4", 1 },
  { "too-many-cells", TABLE "1\tOpening\t-\t-\tmore\n2\tBudget\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_COLUMNS, 4, "1\tOpening\t-\t-\tmore", NULL, 0 },
  { "loose-title", TABLE "1\tOpening\t-\n\tStrategic matters\n2\tBudget\tC17/4\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_COLUMNS, 5, "Strategic matters", "Strategic matters\t", 1 },
  { "loose-line", AGENDA "1\tOpening\nStrategic matters\n2\tBudget (C17/4)\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_COLUMNS, 4, "Strategic matters", "STRATEGIC MATTERS", 1 },
  { "weekday", PLAN "PL 1.1\tBudget\tC17/5\t-\t-\tTue 16 March\n", ATTACHE_TEXT_KIND_PLAN,
    ATTACHE_DOUBT_DATE, 4, "Tue 16 March", "PL 1.1\tBudget\tC17/5\t-\t-\tThursday 16 March", 3 },
  { "weekday-and-year", PLAN "PL 1.1\tBudget\tC17/5\t-\t-\t16 May 2017 (Monday)\n", ATTACHE_TEXT_KIND_PLAN,
    ATTACHE_DOUBT_DATE, 4, "16 May 2017 (Monday)", "PL 1.1\tBudget\tC17/5\t-\t-\t16 May 2017 (Tuesday)", 3 },
  { "no-such-day", PLAN "PL 1.1\tBudget\tC17/5\t-\t-\t31 June\n", ATTACHE_TEXT_KIND_PLAN, ATTACHE_DOUBT_DATE, 4, "31 June", NULL, 0 },
  { "two-days", PLAN "PL 1.1\tBudget\tC17/5\t-\t-\t15 and 17 May\n", ATTACHE_TEXT_KIND_PLAN, ATTACHE_DOUBT_DATE, 4, "15 and 17 May", NULL, 0 },
  { "chinese", "理事会2017年会议\n议程草案\n议项\t标题\t文件\n1\t会议开幕\t-\nC17/1012报告\n2\t预算\tC17-4\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_SYMBOL, 6, "C17-4", "2\t预算\tC17/4", 1 },
  { "russian", "СОВЕТ 2017\nПРОЕКТ ПОВЕСТКИ ДНЯ\n1\tОткрытие\nC17/1012Отчет\n", ATTACHE_TEXT_KIND_AGENDA,
    ATTACHE_DOUBT_JOINED, 4, "C17/1012Отчет", "C17/101\t2\tОтчет", 3 },
};

static AttacheDoubt *
find_doubt (const AttacheProgramme *programme,
            AttacheDoubtKind        kind,
            guint                   line,
            const char             *what)
{
  for (guint i = 0; i < programme->doubts->len; i++)
    {
      AttacheDoubt *doubt = g_ptr_array_index (programme->doubts, i);

      if (doubt->kind == kind && doubt->line == line && g_strcmp0 (doubt->what, what) == 0)
        return doubt;
    }
  return NULL;
}

static char *
replace_line (const char *text,
              guint       line,
              const char *with)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (line, >=, 1);
  g_assert_cmpuint (line, <=, g_strv_length (lines));
  g_set_str (&lines[line - 1], with);
  return g_strjoinv ("\n", lines);
}

static void
assert_settles (const char         *text,
                AttacheTextKind     kind,
                const AttacheDoubt *doubt)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (doubt->source, ==, lines[doubt->line - 1]);
  for (guint i = 0; i < doubt->readings->len; i++)
    {
      const char      *reading = g_ptr_array_index (doubt->readings, i);
      g_autofree char *settled = replace_line (text, doubt->line, reading);
      g_autoptr (AttacheProgramme) programme = attache_programme_parse (settled, kind, NULL);

      g_assert_null (strchr (reading, '\n'));
      if (find_doubt (programme, doubt->kind, doubt->line, doubt->what) == NULL)
        continue;
      g_test_message ("“%s” does not settle “%s”", reading, doubt->what);
      g_test_fail ();
    }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (c->text, c->kind, NULL);
  AttacheDoubt *doubt = find_doubt (programme, c->doubt, c->line, c->what);

  if (doubt == NULL)
    {
      for (guint i = 0; i < programme->doubts->len; i++)
        {
          const AttacheDoubt *other = g_ptr_array_index (programme->doubts, i);

          g_test_message ("line %u, kind %d: %s", other->line, other->kind, other->what);
        }
      g_test_fail ();
      return;
    }
  g_assert_cmpuint (doubt->readings->len, ==, c->n_readings);
  if (c->reading != NULL)
    g_assert_cmpstr (g_ptr_array_index (doubt->readings, 0), ==, c->reading);
  for (guint i = 0; i < programme->doubts->len; i++)
    assert_settles (c->text, c->kind, g_ptr_array_index (programme->doubts, i));
}

static const AttacheProgrammeRow *
get_row (const AttacheProgramme *programme,
         guint                   index)
{
  g_assert_cmpuint (programme->rows->len, >, index);
  return g_ptr_array_index (programme->rows, index);
}

static void
assert_papers (GPtrArray  *papers,
               const char *expected)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint i = 0; i < papers->len; i++)
    g_ptr_array_add (strings, g_ptr_array_index (papers, i));
  g_ptr_array_add (strings, NULL);
  joined = g_strjoinv (" ", (char **)strings->pdata);
  g_assert_cmpstr (joined, ==, expected);
}

/* What is in doubt is in no row; what is not, is. */
static void
test_left_out (void)
{
  g_autoptr (AttacheProgramme) joined = attache_programme_parse (cases[0].text, ATTACHE_TEXT_KIND_AGENDA, NULL);
  g_autoptr (AttacheProgramme) symbols = attache_programme_parse (TABLE "1\tBudget\tC17/5, C17-6, C17/7\n", ATTACHE_TEXT_KIND_AGENDA, NULL);
  g_autoptr (AttacheProgramme) restarted = attache_programme_parse (AGENDA "1\tA\n2\tB\n1\tC (C17/3)\n2\tD\n3\tE\n", ATTACHE_TEXT_KIND_AGENDA, NULL);
  g_autoptr (AttacheProgramme) day = attache_programme_parse (PLAN "PL 1.1\tA\tC17/5\t-\t-\tTue 16 March, 14:30\n", ATTACHE_TEXT_KIND_PLAN, NULL);

  g_assert_cmpuint (joined->rows->len, ==, 2);
  assert_papers (get_row (symbols, 0)->papers, "C17/5 C17/7");
  g_assert_cmpuint (symbols->doubts->len, ==, 1);
  g_assert_cmpstr (get_row (restarted, 1)->number, ==, "2");
  g_assert_null (get_row (restarted, 2)->number);
  g_assert_null (get_row (restarted, 3)->number);
  g_assert_cmpstr (get_row (restarted, 4)->number, ==, "3");
  assert_papers (get_row (restarted, 2)->papers, "C17/3");
  g_assert_cmpuint (restarted->problems->len, ==, 1);
  g_assert_null (get_row (day, 0)->date);
  g_assert_cmpstr (get_row (day, 0)->number, ==, "PL 1.1");
}

/* Settled as the user would, line by line, the sound text comes out. */
static void
test_settle_all (void)
{
  g_autofree char *text = g_strdup (TABLE "1\tOpening\t-\nC17/1002Budget\nC17/1013Report\nDates\t4\tC17/5\n5\tOther\t17/6\n");

  for (guint round = 0; round < 8; round++)
    {
      g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_AGENDA, NULL);
      const AttacheDoubt *doubt = programme->doubts->len > 0 ? g_ptr_array_index (programme->doubts, 0) : NULL;
      char               *settled;

      if (doubt == NULL)
        break;
      g_assert_cmpuint (doubt->readings->len, >, 0);
      settled = replace_line (text, doubt->line, g_ptr_array_index (doubt->readings, 0));
      g_free (text);
      text = settled;
    }
  g_assert_cmpstr (text, ==, TABLE "1\tOpening\t-\n2\tBudget\tC17/100\n3\tReport\tC17/101\n4\tDates\tC17/5\n5\tOther\tC17/6\n");
}

/* Bare symbols belong to the session that is told; without one nothing is guessed. */
static void
test_bare_symbols (void)
{
  const char *text = "Item\tTitle\tDocuments\n1\tTime plan\tADM/1(Rev.1)\n2\tDrafts\tDT/4\n";
  g_autoptr (AttacheProgramme) with = attache_programme_parse (text, ATTACHE_TEXT_KIND_AGENDA, "C21");
  g_autoptr (AttacheProgramme) without = attache_programme_parse (text, ATTACHE_TEXT_KIND_AGENDA, NULL);

  g_assert_cmpstr (with->session, ==, "C21");
  assert_papers (get_row (with, 0)->papers, "C21/ADM/1(Rev.1)");
  assert_papers (get_row (with, 1)->papers, "C21/DT/4");
  g_assert_cmpuint (with->doubts->len, ==, 0);
  g_assert_null (without->session);
  assert_papers (get_row (without, 0)->papers, "");
  g_assert_nonnull (find_doubt (without, ATTACHE_DOUBT_SYMBOL, 3, "DT/4"));
}

/* Another digit somewhere. */
static void
change_digit (GRand *random,
              char  *text)
{
  gsize length = strlen (text);

  for (gsize i = (gsize)g_rand_int_range (random, 0, (gint32)length + 1); i < length; i++)
    {
      if (g_ascii_isdigit (text[i]))
        {
          text[i] = (char)('0' + g_rand_int_range (random, 0, 10));
          return;
        }
    }
}

/* One small accident in a line of a table or a list: cells that run together or change places, a character less, another
 * digit. */
static char *
spoil (GRand      *random,
       const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint    line = (guint)g_rand_int_range (random, 6, (gint32)g_strv_length (lines));
  GString *spoilt = g_string_new (lines[line]);
  char    *at = strchr (spoilt->str, '\t');

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      while (at != NULL && g_rand_boolean (random) && strchr (at + 1, '\t') != NULL)
        at = strchr (at + 1, '\t');
      if (at != NULL)
        g_string_erase (spoilt, at - spoilt->str, 1);
      break;
    case 1:
      if (at != NULL)
        {
          g_autofree char *first = g_strndup (spoilt->str, (gsize)(at - spoilt->str));

          g_string_erase (spoilt, 0, at + 1 - spoilt->str);
          g_string_append_printf (spoilt, "\t%s", first);
        }
      break;
    case 2:
      if (spoilt->len > 0)
        {
          gssize i = g_rand_int_range (random, 0, (gint32)spoilt->len);

          if ((guchar)spoilt->str[i] < 0x80)
            g_string_erase (spoilt, i, 1);
        }
      break;
    case 3:
      change_digit (random, spoilt->str);
      break;
    default:
      at = strchr (spoilt->str, '/');
      if (at != NULL)
        *at = "- .|"[g_rand_int_range (random, 0, 4)];
      break;
    }
  g_free (lines[line]);
  lines[line] = g_string_free_and_steal (spoilt);
  return g_strjoinv ("\n", lines);
}

/* Whatever happens to a line: every reading that is offered settles its doubt. */
static void
test_accidents (void)
{
  static const struct
  {
    const char     *folder;
    AttacheTextKind kind;
  } kinds[] = {
    { "agendas", ATTACHE_TEXT_KIND_AGENDA },
    { "plans", ATTACHE_TEXT_KIND_PLAN },
    { "allocations", ATTACHE_TEXT_KIND_ALLOCATION },
    { "letters", ATTACHE_TEXT_KIND_LETTER },
  };
  static const char *const names[] = { "en.txt", "fr.txt", "es.txt", "ru.txt", "zh.txt", "ar.txt" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  guint n_readings = 0;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) * G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", kinds[i / 6].folder, names[i % 6], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      for (guint j = 0; j < 40; j++)
        {
          g_autofree char *spoilt = spoil (random, text);
          g_autoptr (AttacheProgramme) programme = attache_programme_parse (spoilt, kinds[i / 6].kind, NULL);

          for (guint k = 0; k < programme->doubts->len; k++)
            {
              const AttacheDoubt *doubt = g_ptr_array_index (programme->doubts, k);

              n_readings += doubt->readings->len;
              assert_settles (spoilt, kinds[i / 6].kind, doubt);
            }
        }
    }
  g_test_message ("%u readings", n_readings);
  g_assert_cmpuint (n_readings, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/programme-doubts/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/programme-doubts/left-out", test_left_out);
  g_test_add_func ("/programme-doubts/settle-all", test_settle_all);
  g_test_add_func ("/programme-doubts/bare-symbols", test_bare_symbols);
  g_test_add_func ("/programme-doubts/accidents", test_accidents);
  return g_test_run ();
}
