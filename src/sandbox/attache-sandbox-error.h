/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTACHE_SANDBOX_ERROR (attache_sandbox_error_quark ())

/**
 * AttacheSandboxError:
 * @ATTACHE_SANDBOX_ERROR_PASSWORD: the file needs a password, or the one given is wrong
 * @ATTACHE_SANDBOX_ERROR_DAMAGED: the file is no PDF, or cannot be repaired
 * @ATTACHE_SANDBOX_ERROR_CRASHED: the worker died on it
 * @ATTACHE_SANDBOX_ERROR_TIMEOUT: it did not answer in time and was ended
 * @ATTACHE_SANDBOX_ERROR_REFUSED: it asked for more memory, or more pixels, than a worker may have
 * @ATTACHE_SANDBOX_ERROR_FAILED: no worker could be started
 * @ATTACHE_SANDBOX_ERROR_FORMAT: the file is in a format that no worker reads
 * @ATTACHE_SANDBOX_ERROR_OLD: it is in the format of Word before 2007
 * @ATTACHE_SANDBOX_ERROR_LONG: it has more pages, or more text, than is read of a document
 */
typedef enum
{
  ATTACHE_SANDBOX_ERROR_PASSWORD,
  ATTACHE_SANDBOX_ERROR_DAMAGED,
  ATTACHE_SANDBOX_ERROR_CRASHED,
  ATTACHE_SANDBOX_ERROR_TIMEOUT,
  ATTACHE_SANDBOX_ERROR_REFUSED,
  ATTACHE_SANDBOX_ERROR_FAILED,
  ATTACHE_SANDBOX_ERROR_FORMAT,
  ATTACHE_SANDBOX_ERROR_OLD,
  ATTACHE_SANDBOX_ERROR_LONG,
} AttacheSandboxError;

GQuark attache_sandbox_error_quark (void);

G_END_DECLS
