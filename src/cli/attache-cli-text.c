/* SPDX-License-Identifier: GPL-3.0-or-later */

/* identify, symbols and inspect: what names and texts say. They open no library, and start nothing that they don’t need. */

#include "cli/attache-cli.h"

#include "services/attache-document-text.h"
#include "services/attache-inspect.h"
#include "services/attache-regular-file.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* A record is far shorter; what is longer is not read into memory to find that out. */
#define MOST_BYTES (64 * 1024 * 1024)

static FILE *
open_input (const char *path)
{
  g_autofd int fd = -1;

  if (path == NULL || g_str_equal (path, "-"))
    return stdin;

  fd = attache_regular_file_open (path);

  return fd < 0 ? NULL : fdopen (g_steal_fd (&fd), "rb");
}

static char *
read_stream (FILE  *stream,
             gsize *length)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 block[64 * 1024];
  size_t n;

  while ((n = fread (block, 1, sizeof block, stream)) > 0)
    {
      g_byte_array_append (bytes, block, n);
      if (bytes->len > MOST_BYTES)
        {
          errno = EFBIG;
          return NULL;
        }
    }
  if (ferror (stream))
    return NULL;

  g_byte_array_append (bytes, (const guint8 *)"", 1);
  *length = bytes->len - 1;

  return (char *)g_byte_array_free (g_steal_pointer (&bytes), FALSE);
}

static int
fail_to_open (const char *name)
{
  g_autofree char *message = NULL;

  if (errno == ENXIO)
    message = g_strdup_printf (_ ("%s is not a file that can be read. Name a PDF, a Word document, a web page, a table or a text, or - for the standard input."), name);
  else
    message = g_strdup_printf (_ ("%s cannot be read: %s. Check its name and its permissions."), name, g_strerror (errno ? errno : ENOENT));

  return cli_fail (message);
}

/* NULL where it cannot be read; that has then been said. */
static char *
read_input (const char *path,
            const char *name,
            gsize      *length)
{
  FILE            *stream;
  g_autofree char *data = NULL;

  errno = 0;
  stream = open_input (path);
  if (stream != NULL)
    data = read_stream (stream, length);
  if (data == NULL)
    fail_to_open (name);
  if (stream != NULL && stream != stdin)
    fclose (stream);

  return g_steal_pointer (&data);
}

static char *
dup_name (const char *path)
{
  g_autofree char *base = NULL;

  if (path == NULL || g_str_equal (path, "-"))
    return g_strdup (_ ("The standard input"));

  base = g_path_get_basename (path);

  return g_filename_display_name (base);
}

static int
inspect_file (const char     *path,
              const char     *session,
              AttacheTextKind kind)
{
  g_autoptr (DexFuture) future = NULL;
  g_autoptr (GError) error = NULL;
  const GValue *value;

  dex_init ();
  future = attache_inspect_file (path, session, kind);
  value = cli_wait (future, &error);
  if (value == NULL)
    return cli_fail (error->message);

  return cli_print_document (g_value_get_boxed (value));
}

char *
cli_read_input (void)
{
  g_autofree char *name = dup_name (NULL);
  gsize            length;

  return read_input (NULL, name, &length);
}

int
cli_identify (const CliOptions *options)
{
  if (options->arguments[0] == NULL)
    return cli_usage_error (_ ("identify needs a file name or a web address."));

  for (guint i = 0; options->arguments[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_name (options->arguments[i]);
      g_autoptr (JsonNode) node = attache_inspect_name (name);

      if (cli_print_line (node) != CLI_DONE)
        return CLI_FAILED;
    }

  return CLI_DONE;
}

int
cli_symbols (const CliOptions *options)
{
  const char      *path = options->arguments[0];
  g_autofree char *name = dup_name (path);
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  g_autoptr (JsonNode) node = NULL;
  gsize length;

  if (path != NULL && options->arguments[1] != NULL)
    return cli_usage_error (_ ("symbols takes one file."));

  text = read_input (path, name, &length);
  if (text == NULL)
    return CLI_FAILED;
  if (!g_utf8_validate_len (text, length, NULL))
    {
      message = g_strdup_printf (_ ("%s is not text in UTF-8. Save it as that, and try again."), name);
      return cli_fail (message);
    }

  node = attache_inspect_symbols (text, options->session);

  return cli_print_document (node);
}

/* What comes through a pipe can only be text: a worker reads files. */
static int
inspect_input (const CliOptions *options)
{
  g_autofree char *name = dup_name (NULL);
  gsize            length;
  g_autofree char *data = read_input (NULL, name, &length);
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;
  AttacheDocumentFormat format;

  if (data == NULL)
    return CLI_FAILED;
  format = attache_document_sniff (data, length, NULL);
  if (length > 0 && format != ATTACHE_DOCUMENT_FORMAT_TEXT && format != ATTACHE_DOCUMENT_FORMAT_CSV && format != ATTACHE_DOCUMENT_FORMAT_UNKNOWN)
    return cli_fail (_ ("The standard input is not text. Save it as a file, and inspect that."));

  node = attache_inspect_text (data, length, name, options->session, options->kind, &error);

  return node ? cli_print_document (node) : cli_fail (error->message);
}

int
cli_inspect (const CliOptions *options)
{
  const char      *path = options->arguments[0];
  g_autofree char *name = dup_name (path);
  FILE            *stream;

  if (path == NULL || options->arguments[1] != NULL)
    return cli_usage_error (_ ("inspect takes one file, or - for the standard input."));
  if (g_str_equal (path, "-"))
    return inspect_input (options);

  /* A worker says less about what is no file at all. */
  stream = open_input (path);
  if (stream == NULL)
    return fail_to_open (name);
  fclose (stream);

  return inspect_file (path, options->session, options->kind);
}
