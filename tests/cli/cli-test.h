/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a run of attache-cli gave. */
typedef struct
{
  int   status;
  char *out;
  char *err;
} CliRun;

void cli_run_clear (CliRun *run);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliRun, cli_run_clear)

/* Runs the program of the environment variable ATTACHE_CLI on a library of the test’s own. @input may be NULL; @... are
 * arguments, NULL at the end. */
void cli_run (CliRun     *run,
              const char *input,
              ...) G_GNUC_NULL_TERMINATED;

/* It went well, said nothing on standard error, and printed one JSON document; owned. */
JsonNode *cli_run_document (const char *input,
                            ...) G_GNUC_NULL_TERMINATED;

/* Exit status, nothing on standard output, one sentence with @part on standard error. */
void cli_assert_fails (const CliRun *run,
                       int           status,
                       const char   *part);

/* A folder for the whole program, gone at its end. */
const char *cli_test_folder (void);
char       *cli_test_write (const char *name,
                            const char *text,
                            gssize      length);
char       *cli_test_fixture (const char *name);
void        cli_test_finish (void);

G_END_DECLS
