/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attache-make-format TEXT OUT: makes of the text of a manuscript a file of the format that the name OUT ends with. To look at
 * what the tests read, to seed the fuzzers and to measure. */

#include "docx-test.h"
#include "html-test.h"
#include "pdf-test.h"
#include "sheet-test.h"

#include <stdlib.h>

static GBytes *
make (const char *text,
      const char *name)
{
  if (g_str_has_suffix (name, ".docx"))
    return docx_test_new (text, DOCX_TEST_NUMBERED);
  if (g_str_has_suffix (name, ".pdf"))
    return pdf_test_new (text, PDF_TEST_JUSTIFIED | PDF_TEST_HYPHENATED);
  if (g_str_has_suffix (name, ".html"))
    return html_test_new (text, "utf-8", HTML_TEST_SPANS);
  if (g_str_has_suffix (name, ".csv"))
    return sheet_test_new (text, ',');
  if (g_str_has_suffix (name, ".tsv"))
    return sheet_test_new (text, '\t');

  return NULL;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize            size;
  gconstpointer    data;

  if (argc != 3)
    {
      g_printerr ("usage: attache-make-format TEXT OUT.docx|.pdf|.html|.csv|.tsv\n");
      return EXIT_FAILURE;
    }
  if (!g_file_get_contents (argv[1], &text, NULL, &error) || (bytes = make (text, argv[2])) == NULL)
    {
      g_printerr ("%s\n", error ? error->message : "This is no format that is made here.");
      return EXIT_FAILURE;
    }
  data = g_bytes_get_data (bytes, &size);
  if (!g_file_set_contents (argv[2], data, size, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
