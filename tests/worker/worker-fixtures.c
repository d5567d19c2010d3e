/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents for the tests, made here: good ones with cairo and Pango, bad ones byte by byte. */

#include "worker-fixtures.h"

#include "sandbox/attache-sandbox-error.h"

#include <cairo-pdf.h>
#include <fcntl.h>
#include <pango/pangocairo.h>
#include <stdarg.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define WIDTH 595
#define HEIGHT 842

#if defined(__SANITIZE_ADDRESS__)
/* The library of fonts keeps what it has read until the end. */
const char *__lsan_default_suppressions (void);

const char *
__lsan_default_suppressions (void)
{
  return "leak:libfontconfig\n";
}
#endif

/* A file that can be read from and has no name. */
int
fixture_file_new (gconstpointer bytes,
                  gsize         size)
{
  int fd = memfd_create ("fixture", MFD_CLOEXEC);

  g_assert_cmpint (fd, !=, -1);
  g_assert_cmpint (write (fd, bytes, size), ==, size);

  return fd;
}

char *
fixture_bytes (int    fd,
               gsize *size)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  g_autoptr (GError) error = NULL;
  char *bytes;

  g_file_get_contents (path, &bytes, size, &error);
  g_assert_no_error (error);

  return bytes;
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
draw_page (cairo_t    *cairo,
           const char *text)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cairo);

  pango_layout_set_width (layout, (WIDTH - 100) * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  cairo_move_to (cairo, 50, 50);
  pango_cairo_show_layout (cairo, layout);
  cairo_show_page (cairo);
}

/* A page of A4 for each text. */
int
fixture_pages_new (const char *first,
                   ...)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, WIDTH, HEIGHT);
  cairo_t         *cairo = cairo_create (surface);
  va_list          texts;

  va_start (texts, first);
  for (const char *text = first; text != NULL; text = va_arg (texts, const char *))
    draw_page (cairo, text);
  va_end (texts);
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return fixture_file_new (bytes->data, bytes->len);
}

/* Many pages of prose, each with @word and its number. */
int
fixture_book_new (guint       n_pages,
                  const char *word)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GString) prose = g_string_new (NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, WIDTH, HEIGHT);
  cairo_t         *cairo = cairo_create (surface);

  for (guint i = 0; i < 40; i++)
    g_string_append (prose, "The councillor thanked the secretariat for the paper and asked that it be noted. ");
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s %u\n%s", word, i + 1, prose->str);

      draw_page (cairo, text);
    }
  cairo_destroy (cairo);
  cairo_surface_destroy (surface);

  return fixture_file_new (bytes->data, bytes->len);
}

/* A file of numbered objects, the first of which is the catalogue, with a table of where they are. */
int
fixture_objects_new (const char *const *objects,
                     guint              n_objects)
{
  g_autoptr (GString) file = g_string_new ("%PDF-1.7\n");
  g_autoptr (GString) table = g_string_new (NULL);
  gsize start;

  g_string_append_printf (table, "xref\n0 %u\n0000000000 65535 f \n", n_objects + 1);
  for (guint i = 0; i < n_objects; i++)
    {
      g_string_append_printf (table, "%010" G_GSIZE_FORMAT " 00000 n \n", file->len);
      g_string_append_printf (file, "%u 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
  start = file->len;
  g_string_append_printf (file, "%strailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                          table->str, n_objects + 1, start);

  return fixture_file_new (file->str, file->len);
}

/* Takes @future. */
gpointer
fixture_wait (DexFuture *future,
              GError   **error)
{
  const GValue *value;
  gpointer      object = NULL;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  value = dex_future_get_value (future, error);
  if (value != NULL)
    object = g_value_dup_object (value);
  dex_unref (future);

  return object;
}

void
fixture_wait_error (DexFuture *future,
                    int        code)
{
  g_autoptr (GError) error = NULL;
  gpointer object = fixture_wait (future, &error);

  g_assert_error (error, ATTACHE_SANDBOX_ERROR, code);
  g_assert_null (object);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_nonnull (strstr (error->message, "fixture.pdf"));
}

/* Takes @fd. */
AttacheWorkerDocument *
fixture_open (AttacheWorkerPool *pool,
              int                fd)
{
  g_autoptr (GError) error = NULL;
  AttacheWorkerDocument *document = fixture_wait (attache_worker_pool_open (pool, fd, "fixture.pdf", NULL), &error);

  close (fd);
  g_assert_no_error (error);

  return document;
}

static gboolean
quit_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* What a worker makes of a file of these bytes. */
char *
fixture_read_text (AttacheWorkerPool *pool,
                   gconstpointer      data,
                   gsize              size,
                   const char        *name,
                   GError           **error)
{
  int fd = fixture_file_new (data, size);
  g_autoptr (DexFuture) future = attache_worker_pool_read_text (pool, fd, name, 0);
  const GValue *value;

  close (fd);
  while (dex_future_get_status (future) == DEX_FUTURE_STATUS_PENDING)
    g_main_context_iteration (NULL, TRUE);
  value = dex_future_get_value (future, error);

  return value ? g_value_dup_string (value) : NULL;
}

void
fixture_run (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, quit_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Workers of this program, as the system sees them; those that ended and were not asked for their status are zombies. */
guint
fixture_count_children (gboolean zombies)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/task/%d/children", (int)getpid ());
  g_autofree char *contents = NULL;
  g_auto (GStrv) ids = NULL;
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  ids = g_strsplit (g_strstrip (contents), " ", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *status_path = g_strdup_printf ("/proc/%s/status", ids[i]);
      g_autofree char *status = NULL;

      if (*ids[i] == '\0' || !g_file_get_contents (status_path, &status, NULL, NULL))
        continue;
      if ((strstr (status, "State:\tZ") != NULL) == zombies)
        n++;
    }

  return n;
}

guint
fixture_count_descriptors (void)
{
  g_autoptr (GDir) folder = g_dir_open ("/proc/self/fd", 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;

  return n;
}
