/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheSymbol: parsing one symbol, its canonical form, its order. */

#include "text/attache-symbol.h"

#include "text/attache-references.h"

static const char *const sessions[] = { "C21", "C99", "C2000", "C00", "C23-ADD", "C17" };
static const int         numbers[] = { 1, 2, 5, 9, 10, 14, 55, 100, 999, 9999 };
static const int         ordinals[] = { 1, 2, 9, 10, 12, 99 };

typedef void (*SymbolFunc) (const AttacheSymbol *symbol);

/* Every combination of the lists above. */
static void
foreach_symbol (SymbolFunc function)
{
  for (guint s = 0; s < G_N_ELEMENTS (sessions); s++)
    for (AttacheSeries series = ATTACHE_SERIES_ORDINARY; series <= ATTACHE_SERIES_DL; series++)
      for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
        for (AttacheIssueKind kind = ATTACHE_ISSUE_KIND_BASE; kind <= ATTACHE_ISSUE_KIND_ADD; kind++)
          for (guint o = 0; o < (kind == ATTACHE_ISSUE_KIND_BASE ? 1 : G_N_ELEMENTS (ordinals)); o++)
            {
              AttacheSymbol symbol = { (char *)sessions[s], series, numbers[n], kind, kind == ATTACHE_ISSUE_KIND_BASE ? 0 : ordinals[o] };

              function (&symbol);
            }
}

static void
check_equal (const AttacheSymbol *a,
             const AttacheSymbol *b)
{
  g_assert_nonnull (a);
  g_assert_cmpstr (a->session, ==, b->session);
  g_assert_cmpint (a->series, ==, b->series);
  g_assert_cmpint (a->number, ==, b->number);
  g_assert_cmpint (a->kind, ==, b->kind);
  g_assert_cmpint (a->ordinal, ==, b->ordinal);
}

static void
check_round_trip (const AttacheSymbol *symbol)
{
  g_autofree char *string = attache_symbol_to_string (symbol);
  g_autofree char *spaced = g_strdup_printf (" %s-F\n", string);
  g_autofree char *sentence = g_strdup_printf ("请审议%s号文件和C21/3。", string);
  g_autoptr (AttacheSymbol) parsed = attache_symbol_parse (string, NULL);
  g_autoptr (AttacheSymbol) loose = attache_symbol_parse (spaced, "C16");
  g_autoptr (AttacheSymbol) called = attache_symbol_from_shorthand (string, "C16");
  g_autoptr (AttacheSymbol) copy = attache_symbol_copy (symbol);
  g_autoptr (GPtrArray) papers = attache_papers_find (sentence, NULL);

  check_equal (parsed, symbol);
  check_equal (loose, symbol);
  check_equal (called, symbol);
  check_equal (copy, symbol);
  g_assert_cmpint (attache_symbol_compare (parsed, symbol), ==, 0);
  g_assert_cmpuint (papers->len, ==, 2);
  g_assert_cmpstr (((AttacheReference *)g_ptr_array_index (papers, 0))->symbol, ==, string);
}

static void
test_round_trip (void)
{
  foreach_symbol (check_round_trip);
}

static void
check_short_forms (const AttacheSymbol *symbol)
{
  static const char *const series[] = { "", "adm", "inf", "dt", "dl" };
  static const char *const kinds[] = { "", "r", "c", "a" };
  g_autofree char         *number = symbol->ordinal > 0 ? g_strdup_printf ("%s%d", kinds[symbol->kind], symbol->ordinal) : g_strdup ("");
  g_autofree char         *query = g_strdup_printf ("%s%d%s", series[symbol->series], symbol->number, number);
  g_autofree char         *lower = g_ascii_strdown (symbol->session, -1);
  g_autofree char         *full = g_strdup_printf ("%s/%s", lower, query);
  g_autoptr (AttacheSymbol) parsed = attache_symbol_from_shorthand (query, symbol->session);
  g_autoptr (AttacheSymbol) other = attache_symbol_from_shorthand (full, "C16");

  check_equal (parsed, symbol);
  check_equal (other, symbol);
}

static void
test_short_forms (void)
{
  g_autoptr (AttacheSymbol) none = attache_symbol_from_shorthand ("30c1", NULL);

  foreach_symbol (check_short_forms);
  g_assert_null (none);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *session;
    const char *symbol;
  } cases[] = {
    { "C21/30（Corr.1）号文件", NULL, "C21/30(Corr.1)" },
    { "ADM/1(Rev.1)", "C21", "C21/ADM/1(Rev.1)" },
    { "ADM/1(Rev.1)", NULL, NULL },
    { "C20/ADM/1", "C21", "C20/ADM/1" },
    { "Document C21/5-E", NULL, "C21/5" },
    { "Revision 1 to\nDocument C17/130-E", NULL, "C17/130(Rev.1)" },
    { "C17/55(Rev.1)(Add.1)", NULL, "C17/55(Add.1)" },
    { "C21/21+Add.1", NULL, NULL },
    { "C21/21(Add.1 and 2)", NULL, NULL },
    { "C21/5, C21/6", NULL, NULL },
    { "see C21/5", NULL, NULL },
    { "C21/5 is late", NULL, NULL },
    { "C21/VCC-1", "C21", NULL },
    { "C17/1013Report", NULL, NULL },
    { "", "C21", NULL },
    { "\xff\xfe", "C21", NULL },
  };
  g_autofree char *longest = g_strnfill (100000, '1');
  g_autofree char *overlong = g_strconcat ("C21/", longest, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (cases[i].text, cases[i].session);
      g_autofree char *string = symbol ? attache_symbol_to_string (symbol) : NULL;

      g_test_message ("case %u", i);
      g_assert_cmpstr (string, ==, cases[i].symbol);
    }
  g_assert_null (attache_symbol_parse (overlong, NULL));
  g_assert_null (attache_symbol_from_shorthand (longest, "C21"));
}

/* In the order of lists; each must come before all that follow. */
static void
test_order (void)
{
  static const char *const symbols[] = {
    "C99/116", "C2000/95", "C2001/38", "C17/130", "C20/27",
    "C21/1", "C21/1(Rev.1)", "C21/1(Rev.2)", "C21/1(Rev.10)", "C21/1(Corr.1)", "C21/1(Add.1)", "C21/1(Add.2)",
    "C21/5", "C21/14", "C21/55", "C21/100", "C21/1000",
    "C21/ADM/1", "C21/ADM/1(Rev.1)", "C21/ADM/2", "C21/INF/1", "C21/DT/1", "C21/DT/2", "C21/DT/10", "C21/DL/7",
    "C23/1", "C23/DL/9", "C23-ADD/1", "C23-ADD/2", "C24/1"
  };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    for (guint j = 0; j < G_N_ELEMENTS (symbols); j++)
      {
        g_autoptr (AttacheSymbol) a = attache_symbol_parse (symbols[i], NULL);
        g_autoptr (AttacheSymbol) b = attache_symbol_parse (symbols[j], NULL);
        g_autofree char *left = attache_symbol_to_sort_key (a);
        g_autofree char *right = attache_symbol_to_sort_key (b);
        int              expected = i < j ? -1 : i > j;

        g_test_message ("%s, %s", symbols[i], symbols[j]);
        g_assert_cmpint (CLAMP (attache_symbol_compare (a, b), -1, 1), ==, expected);
        g_assert_cmpint (CLAMP (g_strcmp0 (left, right), -1, 1), ==, expected);
      }
}

static void
test_base (void)
{
  static const char *const symbols[] = { "C21/21(Add.2)", "C21/21", "C21/ADM/1(Rev.1)", "C23-ADD/DT/2(Corr.1)" };
  static const char *const bases[] = { "C21/21", "C21/21", "C21/ADM/1", "C23-ADD/DT/2" };

  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      g_autoptr (AttacheSymbol) symbol = attache_symbol_parse (symbols[i], NULL);
      g_autofree char *base = attache_symbol_to_base (symbol);

      g_assert_cmpstr (base, ==, bases[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/symbol/round-trip", test_round_trip);
  g_test_add_func ("/text/symbol/short-forms", test_short_forms);
  g_test_add_func ("/text/symbol/parse", test_parse);
  g_test_add_func ("/text/symbol/order", test_order);
  g_test_add_func ("/text/symbol/base", test_base);

  return g_test_run ();
}
