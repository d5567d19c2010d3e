/* SPDX-License-Identifier: GPL-3.0-or-later */

/* render: a page of each paper as the reader would draw it, through the same workers. Whatever a paper does, the next one
 * is drawn. */

#include "cli/attache-cli.h"

#include "services/attache-document.h"

#include "config.h"

#include <cairo.h>
#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define POINTS_AN_INCH 72.0

typedef struct
{
  const char       *path;
  AttacheDocument  *document;
  AttachePageImage *image;
  char             *out;
  GError           *error;
  gint64            start;
} Rendering;

static void
rendering_clear (Rendering *rendering)
{
  g_clear_object (&rendering->document);
  g_clear_object (&rendering->image);
  g_clear_pointer (&rendering->out, g_free);
  g_clear_error (&rendering->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Rendering, rendering_clear)

static const char *
describe_status (const GError *error)
{
  if (error == NULL)
    return "ok";
  if (error->domain != ATTACHE_DOCUMENT_ERROR)
    return "refused";

  switch ((AttacheDocumentError)error->code)
    {
    case ATTACHE_DOCUMENT_ERROR_PASSWORD:
      return "password";
    case ATTACHE_DOCUMENT_ERROR_DAMAGED:
      return "damaged";
    case ATTACHE_DOCUMENT_ERROR_CRASHED:
      return "crashed";
    case ATTACHE_DOCUMENT_ERROR_TIMEOUT:
      return "timeout";
    case ATTACHE_DOCUMENT_ERROR_REFUSED:
    case ATTACHE_DOCUMENT_ERROR_FORMAT:
    case ATTACHE_DOCUMENT_ERROR_OLD:
    case ATTACHE_DOCUMENT_ERROR_LONG:
    case ATTACHE_DOCUMENT_ERROR_FAILED:
    default:
      return "refused";
    }
}

static void
add_int (JsonBuilder *builder,
         const char  *name,
         gboolean     known,
         gint64       value)
{
  json_builder_set_member_name (builder, name);
  if (known)
    json_builder_add_int_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static int
print_rendering (const Rendering  *rendering,
                 const CliOptions *options)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) node = NULL;
  g_autofree char  *path = g_filename_display_name (rendering->path);
  AttachePageImage *image = rendering->image;

  json_builder_begin_object (builder);
  add_string (builder, "path", path);
  add_int (builder, "pages", rendering->document != NULL, rendering->document ? attache_document_get_n_pages (rendering->document) : 0);
  add_int (builder, "page", TRUE, options->page);
  add_string (builder, "status", describe_status (rendering->error));
  add_int (builder, "width", image != NULL, image ? attache_page_image_get_width (image) : 0);
  add_int (builder, "height", image != NULL, image ? attache_page_image_get_height (image) : 0);
  add_int (builder, "ms", TRUE, (g_get_monotonic_time () - rendering->start) / 1000);
  add_string (builder, "out", rendering->out);
  add_string (builder, "why", rendering->error ? rendering->error->message : NULL);
  json_builder_end_object (builder);

  node = json_builder_get_root (builder);

  return cli_print_line (node);
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/* Whole or not at all: a picture that was there stays where the new one has no room. */
static gboolean
write_picture (AttachePageImage *image,
               const char       *path,
               GError          **error)
{
  g_autoptr (GByteArray) png = g_byte_array_new ();
  g_autoptr (GError) failure = NULL;
  gsize            size;
  const guchar    *pixels = g_bytes_get_data (attache_page_image_get_pixels (image), &size);
  cairo_surface_t *surface;
  cairo_status_t   status;

  /* cairo only reads them. */
  surface = cairo_image_surface_create_for_data ((guchar *)pixels, CAIRO_FORMAT_RGB24,
                                                 attache_page_image_get_width (image), attache_page_image_get_height (image),
                                                 attache_page_image_get_stride (image));
  status = cairo_surface_write_to_png_stream (surface, append_cb, png);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS && g_file_set_contents (path, (const char *)png->data, png->len, &failure))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("%s cannot be written: %s. Choose another folder with --out."), path,
               failure ? failure->message : cairo_status_to_string (status));

  return FALSE;
}

/* Papers of the same name from different folders get pictures of their own. */
static char *
make_out_path (const CliOptions *options,
               const char       *path,
               GHashTable       *written)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf ("%s-%d.png", base, options->page);
  char            *out = g_build_filename (options->out, name, NULL);

  for (guint n = 2; g_hash_table_contains (written, out); n++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%d (%u).png", base, options->page, n);

      g_free (out);
      out = g_build_filename (options->out, other, NULL);
    }
  g_hash_table_add (written, g_strdup (out));

  return out;
}

static void
draw (Rendering        *rendering,
      const CliOptions *options)
{
  g_autoptr (DexFuture) opening = attache_document_open_path (NULL, rendering->path, NULL);
  g_autoptr (DexFuture) drawing = NULL;
  const GValue *value = cli_wait (opening, &rendering->error);

  if (value == NULL)
    return;
  rendering->document = g_value_dup_object (value);
  if ((guint)options->page > attache_document_get_n_pages (rendering->document))
    {
      g_set_error (&rendering->error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _ ("%s has no page %d."), rendering->path, options->page);
      return;
    }

  drawing = attache_document_render (rendering->document, options->page - 1, options->dpi / POINTS_AN_INCH, ATTACHE_PRIORITY_VISIBLE);
  value = cli_wait (drawing, &rendering->error);
  if (value == NULL)
    return;
  rendering->image = g_value_dup_object (value);
}

static int
render (const char       *path,
        const CliOptions *options,
        GHashTable       *written)
{
  g_auto (Rendering) rendering = { .path = path, .start = g_get_monotonic_time () };
  g_autofree char *out = NULL;
  g_autoptr (GError) failure = NULL;

  draw (&rendering, options);
  if (rendering.image != NULL && options->out != NULL)
    {
      out = make_out_path (options, path, written);
      if (write_picture (rendering.image, out, &failure))
        rendering.out = g_filename_display_name (out);
    }
  if (failure != NULL)
    cli_fail (failure->message);
  if (print_rendering (&rendering, options) != CLI_DONE || failure != NULL)
    return CLI_FAILED;

  return CLI_DONE;
}

int
cli_render (const CliOptions *options)
{
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int status = CLI_DONE;

  if (options->arguments[0] == NULL)
    return cli_usage_error (_ ("render needs a paper."));
  if (options->page < 1 || !(options->dpi >= 1 && options->dpi <= 2400))
    return cli_usage_error (_ ("--page counts from 1, and --dpi goes from 1 to 2400."));
  if (options->out != NULL && g_mkdir_with_parents (options->out, 0755) != 0)
    {
      g_autofree char *message = g_strdup_printf (_ ("The folder %s cannot be made: %s. Choose another one with --out."), options->out, g_strerror (errno));

      return cli_fail (message);
    }

  dex_init ();
  for (guint i = 0; options->arguments[i] != NULL; i++)
    if (render (options->arguments[i], options, written) != CLI_DONE)
      status = CLI_FAILED;

  return status;
}
