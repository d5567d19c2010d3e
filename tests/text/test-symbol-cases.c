/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The grammar of symbols, from the table symbol-cases.json: what texts, headings, queries and names of files say. */

#include "text/attache-file-name.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <json-glib/json-glib.h>

static JsonObject *cases;

static const char *const kinds[] = {
  "paper", "meeting", "group-paper", "conference-paper", "proposal", "letter", "decision", "resolution", "bare-paper", "agenda-item"
};

static const char *
get_string (JsonObject *object,
            const char *name,
            const char *fallback)
{
  return json_object_get_string_member_with_default (object, name, fallback);
}

static char *
join_array (JsonObject *object,
            const char *name)
{
  JsonArray *array = json_object_get_array_member (object, name);
  GString   *string = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_string_append_printf (string, "%s ", json_array_get_string_element (array, i));

  return g_string_free_and_steal (string);
}

static char *
join_symbols (GPtrArray *references)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);

      g_string_append_printf (string, "%s ", reference->symbol);
    }

  return g_string_free_and_steal (string);
}

/* Whatever the text, a reference is where it says, and they follow one another; those that a range means (Add.1-3) share
 * its end. */
static void
check_places (const char *text,
              GPtrArray  *references)
{
  guint start = 0, end = 0;

  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);
      g_autofree char        *raw = g_utf8_substring (text, reference->start, reference->end);

      g_assert_true (reference->start >= end || (reference->start == start && reference->end == end));
      g_assert_cmpuint (reference->end, >, reference->start);
      g_assert_cmpstr (reference->raw, ==, raw);
      start = reference->start;
      end = reference->end;
    }
}

static void
test_paper (gconstpointer data)
{
  JsonObject *object = (gpointer)data;
  const char *text = get_string (object, "text", NULL);
  const char *session = get_string (object, "session", NULL);
  g_autoptr (GPtrArray) papers = attache_papers_find (text, session);
  g_autoptr (GPtrArray) references = attache_references_find (text, session);
  g_autofree char *expected = join_array (object, "papers");
  g_autofree char *found = join_symbols (papers);
  gboolean         open_ended = FALSE;
  guint            n = 0;

  g_test_message ("%s", text);
  g_assert_cmpstr (found, ==, expected);
  check_places (text, papers);
  check_places (text, references);
  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *paper = g_ptr_array_index (papers, i);

      g_assert_cmpint (paper->kind, ==, ATTACHE_REFERENCE_PAPER);
      g_assert_cmpstr (paper->language, ==, get_string (object, "language", NULL));
      open_ended |= paper->open_ended;
    }
  g_assert_cmpint (open_ended, ==, json_object_get_boolean_member_with_default (object, "open-ended", FALSE));

  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);

      if (reference->kind != ATTACHE_REFERENCE_PAPER || n >= papers->len)
        continue;
      g_assert_cmpstr (reference->symbol, ==, ((AttacheReference *)g_ptr_array_index (papers, n))->symbol);
      n++;
    }
  g_assert_cmpuint (n, ==, papers->len);
}

static void
test_neighbour (gconstpointer data)
{
  JsonObject *object = (gpointer)data;
  const char *text = get_string (object, "text", NULL);
  g_autoptr (GPtrArray) papers = attache_papers_find (text, "C21");
  g_autoptr (GPtrArray) references = attache_references_find (text, "C21");
  const AttacheReference *reference;

  g_test_message ("%s", text);
  g_assert_cmpuint (papers->len, ==, 0);
  g_assert_cmpuint (references->len, ==, 1);
  if (references->len == 0)
    return;
  check_places (text, references);
  reference = g_ptr_array_index (references, 0);
  g_assert_cmpstr (kinds[reference->kind], ==, get_string (object, "kind", NULL));
  g_assert_cmpstr (reference->symbol, ==, get_string (object, "symbol", NULL));
  g_assert_cmpstr (reference->raw, ==, get_string (object, "raw", text));
  g_assert_cmpstr (reference->language, ==, get_string (object, "language", NULL));
}

static void
test_title (gconstpointer data)
{
  JsonObject      *object = (gpointer)data;
  const char      *text = get_string (object, "text", NULL);
  g_autofree char *title = attache_papers_remove (text, get_string (object, "session", NULL));

  g_test_message ("%s", text);
  g_assert_cmpstr (title, ==, get_string (object, "title", NULL));
}

static void
test_shorthand (gconstpointer data)
{
  JsonObject *object = (gpointer)data;
  const char *text = get_string (object, "text", NULL);
  g_autoptr (AttacheSymbol) symbol = attache_symbol_from_shorthand (text, "C21");
  g_autofree char *string = symbol ? attache_symbol_to_string (symbol) : NULL;

  g_test_message ("%s", text);
  g_assert_cmpstr (string, ==, get_string (object, "symbol", NULL));
}

static void
test_file (gconstpointer data)
{
  JsonObject *object = (gpointer)data;
  const char *name = get_string (object, "name", NULL);
  g_autoptr (AttacheFileName) file = attache_file_name_parse (name);

  g_test_message ("%s", name);
  g_assert_cmpstr (file->symbol, ==, get_string (object, "symbol", NULL));
  g_assert_cmpstr (file->language, ==, get_string (object, "language", NULL));
  g_assert_cmpstr (file->format, ==, get_string (object, "format", NULL));
}

static void
add_cases (const char   *name,
           GTestDataFunc function)
{
  JsonArray *array = json_object_get_array_member (cases, name);

  g_assert_cmpuint (json_array_get_length (array), >, 0);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/%s/%u", name, i + 1);

      g_test_add_data_func (path, json_array_get_object_element (array, i), function);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  g_test_init (&argc, &argv, NULL);
  /* One case that fails does not hide the others. */
  g_test_set_nonfatal_assertions ();

  path = g_test_build_filename (G_TEST_DIST, "text", "symbol-cases.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  cases = json_node_get_object (json_parser_get_root (parser));

  add_cases ("papers", test_paper);
  add_cases ("neighbours", test_neighbour);
  add_cases ("titles", test_title);
  add_cases ("shorthands", test_shorthand);
  add_cases ("files", test_file);

  return g_test_run ();
}
