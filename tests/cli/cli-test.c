/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of attache-cli share: running the program as built, as another program would. */

#include "cli-test.h"

#include <ftw.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

static char *folder;

static int
remove_cb (const char *path, const struct stat *status, int type, struct FTW *where)
{
  return g_remove (path);
}

void
cli_run_clear (CliRun *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}

/* No bytes at all are no text at all. */
static char *
take_text (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return data ? g_strndup (data, length) : g_strdup ("");
}

static void
run_arguments (CliRun     *run,
               const char *input,
               va_list     args)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                                                                        G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) in = g_bytes_new (input ? input : "", input ? strlen (input) : 0);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autofree char *library = g_build_filename (cli_test_folder (), "library", NULL);
  g_autoptr (GError) error = NULL;
  char *argument;

  g_ptr_array_add (argv, (char *)g_getenv ("ATTACHE_CLI"));
  while ((argument = va_arg (args, char *)) != NULL)
    g_ptr_array_add (argv, argument);
  g_ptr_array_add (argv, NULL);

  g_subprocess_launcher_setenv (launcher, "ATTACHE_LIBRARY", library, TRUE);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));

  run->status = g_subprocess_get_exit_status (process);
  run->out = take_text (out);
  run->err = take_text (err);
}

void
cli_run (CliRun     *run,
         const char *input,
         ...)
{
  va_list args;

  va_start (args, input);
  run_arguments (run, input, args);
  va_end (args);
}

JsonNode *
cli_run_document (const char *input,
                  ...)
{
  g_auto (CliRun) run = { 0 };
  g_autoptr (GError) error = NULL;
  JsonNode *node;
  va_list   args;

  va_start (args, input);
  run_arguments (&run, input, args);
  va_end (args);

  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpint (run.status, ==, 0);
  node = json_from_string (run.out, &error);
  g_assert_no_error (error);
  g_assert_nonnull (node);

  return node;
}

void
cli_assert_fails (const CliRun *run,
                  int           status,
                  const char   *part)
{
  g_test_message ("%s", run->err);
  g_assert_cmpint (run->status, ==, status);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_nonnull (strstr (run->err, part));
  /* One line, that is a sentence. */
  g_assert_true (g_str_has_suffix (run->err, ".\n") || status == 2);
  g_assert_true (strchr (run->err, '\n') == strrchr (run->err, '\n'));
}

const char *
cli_test_folder (void)
{
  if (folder == NULL)
    folder = g_dir_make_tmp ("attache-cli-XXXXXX", NULL);
  g_assert_nonnull (folder);

  return folder;
}

char *
cli_test_write (const char *name,
                const char *text,
                gssize      length)
{
  char *path = g_build_filename (cli_test_folder (), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, length, &error);
  g_assert_no_error (error);

  return path;
}

char *
cli_test_fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", "records", name, NULL);
}

void
cli_test_finish (void)
{
  if (folder != NULL)
    g_assert_cmpint (nftw (folder, remove_cb, 8, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_clear_pointer (&folder, g_free);
}
