/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One source, many formats: whatever a text is made into, the worker reads of it, and the parsers make of that, what they make
 * of the text itself. */

#include "worker-fixtures.h"

#include "docx-test.h"
#include "html-test.h"
#include "manuscript-dump.h"
#include "manuscript-test.h"
#include "pdf-test.h"
#include "sheet-test.h"

#include <string.h>
#include <unistd.h>

typedef GBytes *(*MakeFunc) (const char *text,
                             int         flags);

typedef struct
{
  const char *name;
  const char *suffix;
  MakeFunc    make;
  int         flags;
} Format;

typedef struct
{
  const Format *format;
  char         *path;
} Case;

static AttacheWorkerPool *pool;

static GBytes *
make_docx (const char *text,
           int         flags)
{
  return docx_test_new (text, (DocxTestFlags)flags);
}

static GBytes *
make_page (const char *text,
           int         flags)
{
  return html_test_new (text, "utf-8", (HtmlTestFlags)flags);
}

/* What files were written in before there was UTF-8. */
static const char *
get_old_charset (const char *text)
{
  static const struct
  {
    const char *language;
    const char *charset;
  } charsets[] = { { "ar", "windows-1256" }, { "zh", "GB18030" }, { "ru", "windows-1251" } };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    if (g_str_equal (manuscript_test_language (text), charsets[i].language))
      return charsets[i].charset;

  return "windows-1252";
}

static GBytes *
make_old_page (const char *text,
               int         flags)
{
  return html_test_new (text, get_old_charset (text), (HtmlTestFlags)flags);
}

static GBytes *
make_sheet (const char *text,
            int         flags)
{
  return sheet_test_new (text, (char)flags);
}

static GBytes *
make_pdf (const char *text,
          int         flags)
{
  return pdf_test_new (text, (PdfTestFlags)flags);
}

static GBytes *
encode (const char *text,
        const char *charset,
        const char *mark)
{
  gsize            size;
  g_autofree char *encoded = g_convert (text, -1, charset, "UTF-8", NULL, &size, NULL);
  GByteArray      *bytes;

  if (encoded == NULL)
    return NULL;
  bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *)mark, strlen (mark));
  g_byte_array_append (bytes, (const guint8 *)encoded, size);

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
make_wide_text (const char *text,
                int         flags)
{
  return encode (text, "UTF-16LE", "\xff\xfe");
}

/* %NULL where the old encoding of the language lacks a character of the text. */
static GBytes *
make_old_text (const char *text,
               int         flags)
{
  return encode (text, get_old_charset (text), "");
}

static const Format formats[] = {
  { "docx-typed", "docx", make_docx, DOCX_TEST_PLAIN },
  { "docx-numbered", "docx", make_docx, DOCX_TEST_NUMBERED | DOCX_TEST_MERGED },
  { "docx-tracked", "docx", make_docx, DOCX_TEST_NUMBERED | DOCX_TEST_TRACKED },
  { "html", "html", make_page, HTML_TEST_PLAIN },
  { "html-spans", "html", make_page, HTML_TEST_SPANS },
  { "html-word", "htm", make_old_page, HTML_TEST_WORD | HTML_TEST_SPANS },
  { "html-entities", "html", make_old_page, HTML_TEST_ENTITIES },
  { "pdf", "pdf", make_pdf, PDF_TEST_PLAIN },
  { "pdf-justified", "pdf", make_pdf, PDF_TEST_JUSTIFIED | PDF_TEST_HYPHENATED },
  { "pdf-repeated", "pdf", make_pdf, PDF_TEST_REPEATED | PDF_TEST_HYPHENATED },
  { "pdf-unruled", "pdf", make_pdf, PDF_TEST_UNRULED },
  { "txt-utf16", NULL, make_wide_text, 0 },
  { "txt-old", NULL, make_old_text, 0 },
  { "tsv", "tsv", make_sheet, '\t' },
  { "csv", "csv", make_sheet, ',' },
};

/* Plain text is read as it is; the rest by the worker. */
static GBytes *
read_text (GBytes     *bytes,
           const char *suffix)
{
  g_autofree char *name = g_strdup_printf ("fixture.%s", suffix);
  gsize            size;
  gconstpointer    data = g_bytes_get_data (bytes, &size);
  int              fd;
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;
  const GValue *value;

  if (suffix == NULL)
    return g_bytes_ref (bytes);
  fd = fixture_file_new (data, size);
  future = attache_worker_pool_read_text (pool, fd, name, 0);
  close (fd);
  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  value = dex_future_get_value (future, &error);
  if (value == NULL)
    {
      g_test_fail_printf ("%s", error->message);
      return NULL;
    }

  return g_bytes_new (g_value_get_string (value), strlen (g_value_get_string (value)));
}

static char *
dump_text (GBytes *text)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (text, &size);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheManuscript) manuscript = attache_manuscript_read (data, size, NULL, ATTACHE_TEXT_KIND_UNKNOWN, &error);

  return manuscript != NULL ? manuscript_dump (manuscript) : g_strdup (error->message);
}

/* What a page does not tell as surely as the other formats do. */
static const struct
{
  const char *format;
  const char *fixture;
  const char *why;
} limits[] = {
  { "pdf", "records/vcc-1.ar.txt", "Poppler gives no width to letters with signs over them, so that spaces beside them are a guess." },
  { "pdf-justified", "records/vcc-1.zh.txt", "Pango stretches the only space of a line of Chinese to that of a column." },
  { "pdf-unruled", "candidatures/", "Without lines, cells with one person a line look like cells with one long one." },
  { "pdf-unruled", "allocations/ru.txt", "The columns of the head touch one another." },
  { "pdf-unruled", "plans/es.txt", "The columns of the head touch one another." },
};

static const char *
find_limit (const Case *test)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    if (strncmp (test->format->name, limits[i].format, strlen (limits[i].format)) == 0 && strstr (test->path, limits[i].fixture) != NULL)
      return limits[i].why;

  return NULL;
}

static void
test_format (gconstpointer user_data)
{
  const Case      *test = user_data;
  g_autofree char *source = NULL;
  g_autofree char *text = NULL;
  g_autofree char *is = NULL;
  g_autofree char *should = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) expected = NULL;
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (test->path, &source, NULL, &error);
  g_assert_no_error (error);
  text = manuscript_test_strip_bookmarks (source);
  bytes = test->format->make (source, test->format->flags);
  if (bytes == NULL)
    {
      g_test_skip ("It cannot be written so.");
      return;
    }
  read = read_text (bytes, test->format->suffix);
  if (read == NULL)
    return;
  expected = g_bytes_new_static (text, strlen (text));
  is = dump_text (read);
  should = dump_text (expected);
  if (find_limit (test) != NULL && !g_str_equal (is, should))
    {
      g_test_skip (find_limit (test));
      return;
    }
  manuscript_assert_same (test->path, is, should);
  if (g_test_failed () && g_test_verbose ())
    g_test_message ("The text that was read:\n%.*s", (int)g_bytes_get_size (read), (const char *)g_bytes_get_data (read, NULL));
}

static void
case_free (gpointer data)
{
  Case *test = data;

  g_free (test->path);
  g_free (test);
}

static void
add_cases (const char *folder,
           const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      Case            *test = g_new0 (Case, 1);
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".txt"));
      g_autofree char *base = g_path_get_basename (folder);
      g_autofree char *path = g_strdup_printf ("/parity/%s/%s/%s", formats[i].name, base, stem);

      test->format = &formats[i];
      test->path = g_build_filename (folder, name, NULL);
      g_test_add_data_func_full (path, test, test_format, case_free);
    }
}

/* Every text in every folder of the fixtures is a case: one that is added is tested in all formats without more ado. */
static guint
add_folders (const char *root)
{
  g_autoptr (GDir) folders = g_dir_open (root, 0, NULL);
  const char *folder, *name;
  guint       n = 0;

  while (folders != NULL && (folder = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, folder, NULL);
      g_autoptr (GDir) files = g_dir_open (path, 0, NULL);

      while (files != NULL && (name = g_dir_read_name (files)) != NULL)
        if (g_str_has_suffix (name, ".txt"))
          {
            add_cases (path, name);
            n++;
          }
    }

  return n;
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *root = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  dex_init ();
  pool = attache_worker_pool_new (NULL);
  root = g_test_build_filename (G_TEST_DIST, "fixtures", NULL);
  g_assert_cmpuint (add_folders (root), >=, 49);
  status = g_test_run ();
  g_object_unref (pool);

  return status;
}
