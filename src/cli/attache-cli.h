/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-inspect.h"
#include "services/attache-library.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the program exits with. */
enum
{
  CLI_DONE = 0,
  CLI_FAILED = 1,
  CLI_USAGE = 2,
};

/**
 * CliOptions:
 * @library: folder of the library, or %NULL for the user’s
 * @session: code of the session that bare symbols belong to, or %NULL
 * @out: folder for pictures, or %NULL
 * @kind: what files are read as, %ATTACHE_TEXT_KIND_UNKNOWN to let their content say so
 * @incomplete: whether a record that is cut off is imported all the same
 * @page: page, from 1
 * @dpi: pixels an inch
 * @arguments: what follows the verb
 *
 * What was asked for.
 */
typedef struct
{
  char           *library;
  char           *session;
  char           *out;
  AttacheTextKind kind;
  gboolean        incomplete;
  int             page;
  double          dpi;
  char          **arguments;
} CliOptions;

typedef int (*CliVerb) (const CliOptions *options);

int cli_identify (const CliOptions *options);
int cli_symbols (const CliOptions *options);
int cli_inspect (const CliOptions *options);
int cli_import (const CliOptions *options);
int cli_list (const CliOptions *options);
int cli_render (const CliOptions *options);
int cli_check (const CliOptions *options);

/* Printing: a document, or an object a line; sentences go to standard error. Each gives what the program exits with. */
int cli_print_document (JsonNode *node);
int cli_print_line (JsonNode *node);
int cli_fail (const char *message);
int cli_usage_error (const char *message);

/* The standard input as text, owned; NULL where it cannot be read, which has then been said. */
char *cli_read_input (void);

/* Runs the main loop until the future is settled; gives its value, owned by the future, or NULL with @error set. */
const GValue *cli_wait (DexFuture *future,
                        GError   **error);

/* The library that was asked for, open; NULL with @error set. */
AttacheLibrary *cli_open_library (const CliOptions *options,
                                  GError          **error);
void            cli_close_library (AttacheLibrary *library);
char           *cli_dup_library_folder (const CliOptions *options);

G_END_DECLS
