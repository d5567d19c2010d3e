/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the verbs share: printing, waiting, and the library. */

#include "cli/attache-cli.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

static int
print (JsonNode *node,
       gboolean  pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  gsize            length;

  json_generator_set_root (generator, node);
  json_generator_set_pretty (generator, pretty);
  text = json_generator_to_data (generator, &length);
  errno = 0;
  if (fwrite (text, 1, length, stdout) == length && fputc ('\n', stdout) != EOF && fflush (stdout) == 0)
    return CLI_DONE;

  message = g_strdup_printf (_ ("The standard output cannot be written: %s. Send it to another file."), g_strerror (errno));

  return cli_fail (message);
}

int
cli_print_document (JsonNode *node)
{
  return print (node, TRUE);
}

int
cli_print_line (JsonNode *node)
{
  return print (node, FALSE);
}

int
cli_fail (const char *message)
{
  fprintf (stderr, "attache-cli: %s\n", message);

  return CLI_FAILED;
}

int
cli_usage_error (const char *message)
{
  fprintf (stderr, "attache-cli: %s\n", message);

  return CLI_USAGE;
}

static DexFuture *
settled_cb (DexFuture *future,
            gpointer   user_data)
{
  gboolean *settled = user_data;

  *settled = TRUE;

  return dex_ref (future);
}

/* The callback runs on the main thread, and so wakes it: the future itself may be settled by another one. */
const GValue *
cli_wait (DexFuture *future,
          GError   **error)
{
  gboolean settled = FALSE;
  g_autoptr (DexFuture) waiting = dex_future_finally (dex_ref (future), settled_cb, &settled, NULL);

  while (!settled)
    g_main_context_iteration (NULL, TRUE);

  return dex_future_get_value (future, error);
}

char *
cli_dup_library_folder (const CliOptions *options)
{
  return options->library ? g_strdup (options->library) : attache_library_dup_default_folder ();
}

AttacheLibrary *
cli_open_library (const CliOptions *options,
                  GError          **error)
{
  g_autofree char *folder = cli_dup_library_folder (options);
  g_autoptr (DexFuture) future = NULL;
  const GValue *value;

  dex_init ();
  future = attache_library_open (folder);
  value = cli_wait (future, error);

  return value ? g_value_dup_object (value) : NULL;
}

void
cli_close_library (AttacheLibrary *library)
{
  g_autoptr (DexFuture) future = attache_library_close (library);

  cli_wait (future, NULL);
  g_object_unref (library);
}
