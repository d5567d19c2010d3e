/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Agendas that are none, or that were made to take forever. Each is read twice, once eight times as long: time that grows
 * with the square of the length fails, with room for a busy machine. */

#include "text/attache-manuscript.h"

#include <string.h>

#define MEBIBYTE (1024 * 1024)
#define HEAD "COUNCIL 2021\nDRAFT AGENDA\nItem\tTitle\tDocuments\tRecord\tRes./Dec.\tTime\n"

typedef struct
{
  const char *name;
  const char *start;
  const char *repeated;
  const char *end;
} Case;

static const Case cases[] = {
  { "rows", HEAD, "PL 1.1\tReport on it\tC21/5\t-\t-\tMonday 14 June 2021, 09:30\n", "" },
  { "numbered-lines", "DRAFT AGENDA\n", "1. Report on it (Document C21/5)\n", "" },
  { "one-line", "DRAFT AGENDA\n1\t", "Report on it ", "\n" },
  { "one-line-of-symbols", HEAD "1\tTitle\t", "C21/5, ", "\n" },
  { "one-word", HEAD, "C21/1013Report", "" },
  { "tabs", "DRAFT AGENDA\n", "\t", "\n" },
  { "tabs-in-table", HEAD, "\t", "C21/5\n" },
  { "lines-of-tabs", HEAD, "\t\t\t\t\n", "" },
  { "empty-lines", HEAD, "\n", "1\tTitle\tC21/5\n" },
  { "heads", "", "Item\tTitle\tDocuments\n", "" },
  { "heads-in-another-language", "The agenda of the Council\n", "Название\tДокументы\n", "" },
  { "nearly-heads", HEAD, "Item\tTitle\tnothing\n", "" },
  { "headings", HEAD, "PLENARY\n", "" },
  { "titles-without-numbers", HEAD "1\tTitle\t\n", "\tand more of it\n", "" },
  { "lines-without-numbers", "DRAFT AGENDA\n1\tTitle\n", "and more of it\n", "" },
  { "joined", HEAD, "C21/1013Report\n", "" },
  { "doubts", HEAD, "1\tTitle\t17/35, 36, C21-37\t-\t1404\tTue 31 June\n", "" },
  { "days", HEAD, "1\tTitle\tC21/5\t-\t-\t14 June 2021, 15 June 2021, 16 June 2021, 17 June 2021\n", "" },
  { "numbers-in-a-cell", HEAD, "PL 1.1, PL 1.2, PL 1.3, PL 1.4\tTitle\tC21/5\n", "" },
  { "ranges", HEAD, "1\tTitle\tC21/5 to C21/9 C21/5 x C21/9 C21/5-C21/9\n", "" },
  { "one-line-of-ranges", HEAD "1\tTitle\t", "C21/5 x C21/9 ", "\n" },
  { "one-line-of-documents", HEAD "1\t", "Document ", "\n" },
  { "brackets", "DRAFT AGENDA\n", "1\t((((((((C21/5\n", "" },
  { "chinese", "议程草案\n议项\t标题\t文件\n", "议项标题文件\n", "" },
  { "arabic", "مشروع جدول الأعمال\n", "بند جدول الأعمال\tالوثيقة\n", "" },
  { "cut", HEAD, "PL", "" },
};

static char *
build (const Case *c,
       gsize       bytes)
{
  GString *text = g_string_sized_new (bytes + 256);

  g_string_append (text, c->start);
  while (text->len < bytes)
    g_string_append (text, c->repeated);
  g_string_append (text, c->end);
  return g_string_free_and_steal (text);
}

static double
read_text (const char *text)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_AGENDA, NULL);

  g_assert_cmpuint (programme->rows->len, <=, 20000);
  g_assert_cmpuint (programme->doubts->len, <=, 500);
  g_assert_cmpuint (programme->problems->len, <=, 100);
  for (guint i = 0; i < programme->rows->len; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);

      g_assert_true (row->title == NULL || (*row->title != '\0' && g_utf8_validate (row->title, -1, NULL)));
      g_assert_true (row->number == NULL || *row->number != '\0');
    }
  return (double)(g_get_monotonic_time () - start) / 1e6;
}

static void
test_case (gconstpointer data)
{
  const Case      *c = data;
  g_autofree char *small = build (c, MEBIBYTE / 16);
  g_autofree char *large = build (c, MEBIBYTE / 2);
  double           before = read_text (small), after = read_text (large);

  g_test_message ("%s: %.3f s and %.3f s", c->name, before, after);
  g_assert_cmpfloat (after, <, before * 32 + 1);
}

/* What was promised: five megabytes in about a second, told apart and read. */
static void
test_five_megabytes (void)
{
  static const guint chosen[] = { 0, 2, 5 };

  for (guint i = 0; i < G_N_ELEMENTS (chosen); i++)
    {
      const Case      *c = &cases[chosen[i]];
      g_autofree char *text = build (c, 5 * MEBIBYTE);
      gint64           start = g_get_monotonic_time ();
      double           seconds;
      AttacheTextKind  kind = attache_text_kind_recognise (text);
      g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, ATTACHE_TEXT_KIND_AGENDA, "C21");

      seconds = (double)(g_get_monotonic_time () - start) / 1e6;
      g_test_message ("%s: %s, %u rows, %.2f s", c->name, attache_text_kind_to_string (kind), programme->rows->len, seconds);
      g_assert_cmpfloat (seconds, <, 60);
    }
}

/* Every start of a text is a text. */
static void
test_cut_anywhere (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "plans", "ar.txt", NULL);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *start = NULL;
      g_autoptr (AttacheProgramme) programme = NULL;

      if ((p - text) % 31 != 0)
        continue;
      start = g_strndup (text, (gsize)(p - text));
      programme = attache_programme_parse (start, ATTACHE_TEXT_KIND_PLAN, NULL);
      g_assert_cmpuint (programme->rows->len, <=, 18);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/programme-hostile/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/programme-hostile/five-megabytes", test_five_megabytes);
  g_test_add_func ("/programme-hostile/cut-anywhere", test_cut_anywhere);
  return g_test_run ();
}
