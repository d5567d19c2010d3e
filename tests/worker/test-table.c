/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that spreadsheets wrote, through the installed worker. */

#include "worker-fixtures.h"

#include "sandbox/attache-sandbox-error.h"

#include <string.h>

#define LS "\xe2\x80\xa8"
#define MIB (1024 * 1024)

static AttacheWorkerPool *pool;

static void
assert_bytes (const char *data,
              gsize       size,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = fixture_read_text (pool, data, size, "fixture.csv", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_table (const char *table,
              const char *expected)
{
  assert_bytes (table, strlen (table), expected);
}

static void
test_separators (void)
{
  assert_table ("a,b,c\n1,2,3\n", "a\tb\tc\n1\t2\t3\n");
  assert_table ("a;b\r\n1,5;2,5\r\n3,5;4\r\n", "a\tb\n1,5\t2,5\n3,5\t4\n");
  assert_table ("Item\tTitle, in full\n1\tOne, two, three\n2\tFour, five\n", "Item\tTitle, in full\n1\tOne, two, three\n2\tFour, five\n");
  assert_table ("sep=|\r\na|b,c\r\n", "a\tb,c\n");
  assert_table ("only one column\nnothing else\n", "only one column\nnothing else\n");
  assert_table ("a,b\rc,d", "a\tb\nc\td\n");
  assert_table ("Title;;\nItem;Doc;Remark\n1;C21/1;\n\n2;;x\n", "Title\t\t\nItem\tDoc\tRemark\n1\tC21/1\t\n\n2\t\tx\n");
}

/* Two quotes are one, what ends a line within them ends a paragraph, and one that is never closed is a character. */
static void
test_quotes (void)
{
  assert_table ("1,\"One, \"\"two\"\"\",x\n2,\"Three\r\nfour\n\",\"\"\n", "1\tOne, \"two\"\tx\n2\tThree" LS "four\t\n");
  assert_table ("1, \"spaced\" ,x\n2,5\" wide,y\n", "1\tspaced\tx\n2\t5\" wide\ty\n");
  assert_table ("1,\"never closed,x\n2,b,y\n3,c,z\n", "1\t\"never closed\tx\n2\tb\ty\n3\tc\tz\n");
  assert_table ("1,\"tab\tin\",x\n2,\"b\"c,y\n", "1\ttab in\tx\n2\tbc\ty\n");
  assert_table ("\"", "\"\n");
  assert_table ("\"\"", "\n");
  assert_table (",\"\n", "\t\"\n");
}

static void
test_encodings (void)
{
  static const char utf16[] = "\xff\xfe\x31\0\t\0\x06\x74\n\0";
  static const char big[] = "\xfe\xff\0\x31\0,\x74\x06\xd8\x3d\xde\x00\0\n\xd8\x00";

  assert_bytes (utf16, sizeof utf16 - 1, "1\t理\n");
  assert_bytes (big, sizeof big - 1, "1\t理😀\n\xef\xbf\xbd\n");
  assert_table ("\xef\xbb\xbf"
                "1,\xe7\x90\x86\n",
                "1\t理\n");
  assert_table ("1;\xd1\xee\xe2\xe5\xf2\n2;\xef\xee\xe2\xe5\xf1\xf2\xea\xe0\n", "1\tСовет\n2\tповестка\n");
  assert_table ("1;R\xe9sum\xe9 du programme\n2;et la suite\n", "1\tRésumé du programme\n2\tet la suite\n");
  assert_table ("1,\xc0\xed\xca\xc2\xbb\xe1\n", "1\t理事会\n");
}

/* A NUL at the start says that it is no text; further on it is white space. */
static void
test_nuls (void)
{
  g_autofree char *table = g_malloc (9000);
  g_autoptr (GError) error = NULL;
  g_autofree char *refused = fixture_read_text (pool, "1,a\0b\n", 6, "fixture.csv", &error);
  g_autofree char *text = NULL;

  g_assert_null (refused);
  g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FORMAT);
  g_clear_error (&error);
  for (guint i = 0; i < 9000; i += 3)
    memcpy (table + i, "a,\n", 3);
  table[8000] = '\0';
  text = fixture_read_text (pool, table, 9000, "fixture.csv", &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "a\t\na\ta\t\n"));
}

static char *
repeat (const char *piece,
        guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, piece);

  return g_string_free (text, FALSE);
}

/* Five megabytes are read in about a second, whatever is in them; more than any table has is refused. */
static void
test_large (void)
{
  static const char *const pieces[] = { "1,\"two\",three,four\n", "\"a,\n", ",", "\"\",", "\"", "a\r", ";;;\n" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *table = repeat (pieces[i], 5 * MIB / strlen (pieces[i]));
      g_autoptr (GError) error = NULL;
      gint64           start = g_get_monotonic_time ();
      g_autofree char *text = fixture_read_text (pool, table, strlen (table), "fixture.csv", &error);

      g_assert_no_error (error);
      g_test_message ("%s: %.2f s", pieces[i], (g_get_monotonic_time () - start) / 1e6);
    }
  {
    g_autofree char *table = repeat ("a row of a table, and what belongs to it\n", MIB);
    g_autoptr (GError) error = NULL;
    g_autofree char *text = fixture_read_text (pool, table, strlen (table), "fixture.csv", &error);

    g_assert_null (text);
    g_assert_error (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED);
  }
  assert_table ("1,2\n", "1\t2\n");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  pool = attache_worker_pool_new (NULL);

  g_test_add_func ("/table/separators", test_separators);
  g_test_add_func ("/table/quotes", test_quotes);
  g_test_add_func ("/table/encodings", test_encodings);
  g_test_add_func ("/table/nuls", test_nuls);
  g_test_add_func ("/table/large", test_large);
  status = g_test_run ();
  g_object_unref (pool);

  return status;
}
