/* SPDX-License-Identifier: GPL-3.0-or-later */

/* attache-make-format TEXT OUT [TEXT OUT]…: makes of the text of a manuscript a file of the format that the name OUT ends with. To look at
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

static gboolean
write_file (const char *source,
            const char *name,
            GError    **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize         size;
  gconstpointer data;

  if (!g_file_get_contents (source, &text, NULL, error))
    return FALSE;
  bytes = make (text, name);
  if (bytes == NULL)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "“%s” is in no format that is made here.", name);
      return FALSE;
    }
  data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents (name, data, size, error);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;

  if (argc < 3 || argc % 2 == 0)
    {
      g_printerr ("usage: attache-make-format TEXT OUT.docx|.pdf|.html|.csv|.tsv [TEXT OUT]…\n");
      return EXIT_FAILURE;
    }
  for (int i = 1; i < argc; i += 2)
    if (!write_file (argv[i], argv[i + 1], &error))
      {
        g_printerr ("%s\n", error->message);
        return EXIT_FAILURE;
      }

  return EXIT_SUCCESS;
}
