/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file says does not depend on what it is in: inspect prints the same of one text in Word, as a web page and in PDF. */

#include "cli-test.h"

#include "docx-test.h"
#include "html-test.h"
#include "pdf-test.h"

#include <string.h>

static const char *const names[] = { "agendas/es.txt", "allocations/ru.txt", "letters/en.txt", "plans/zh.txt", "records/sitting.ar.txt", "records/sitting.en.txt" };

static void
forget_lines_cb (JsonArray *array,
                 guint      index,
                 JsonNode  *node,
                 gpointer   user_data);

/* A paragraph more above a table is no other table. */
static void
forget_lines (JsonNode *node)
{
  JsonObjectIter iter;
  JsonNode      *member;

  if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), forget_lines_cb, NULL);
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  if (json_object_has_member (json_node_get_object (node), "line"))
    json_object_remove_member (json_node_get_object (node), "line");
  json_object_iter_init (&iter, json_node_get_object (node));
  while (json_object_iter_next (&iter, NULL, &member))
    forget_lines (member);
}

static void
forget_lines_cb (JsonArray *array,
                 guint      index,
                 JsonNode  *node,
                 gpointer   user_data)
{
  forget_lines (node);
}

static char *
inspect (const char *path)
{
  g_autoptr (JsonNode) found = cli_run_document (NULL, "inspect", path, NULL);

  forget_lines (found);

  return json_to_string (found, TRUE);
}

static void
assert_same (const char *name,
             GBytes     *bytes,
             const char *expected)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = cli_test_write (name, data, size);
  g_autofree char *found = inspect (path);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_formats (gconstpointer user_data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", user_data, NULL);
  g_autofree char *expected = inspect (path);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) word = NULL;
  g_autoptr (GBytes) page = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (strstr (expected, "\"unknown\""));
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  word = docx_test_new (text, DOCX_TEST_NUMBERED | DOCX_TEST_MERGED);
  page = html_test_new (text, "utf-8", HTML_TEST_SPANS);
  pdf = pdf_test_new (text, PDF_TEST_PLAIN);
  assert_same ("file.docx", word, expected);
  assert_same ("file.html", page, expected);
  assert_same ("file.pdf", pdf, expected);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/cli/formats/%.*s", (int)(strlen (names[i]) - strlen (".txt")), names[i]);

      g_test_add_data_func (path, names[i], test_formats);
    }
  status = g_test_run ();
  cli_test_finish ();

  return status;
}
