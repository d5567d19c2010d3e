/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ATTACHE_STORE_ERROR (attache_store_error_quark ())

/**
 * AttacheStoreError:
 * @ATTACHE_STORE_ERROR_BUSY: the library is open in another process
 * @ATTACHE_STORE_ERROR_NEWER: a newer version of the program wrote it
 * @ATTACHE_STORE_ERROR_DAMAGED: not a library, or a damaged one
 * @ATTACHE_STORE_ERROR_FULL: no space left
 * @ATTACHE_STORE_ERROR_DENIED: the permissions of the file or folder forbid it
 * @ATTACHE_STORE_ERROR_FAILED: anything else
 *
 * Errors of the store. The message is a sentence for the user that names the file and the remedy.
 */
typedef enum
{
  ATTACHE_STORE_ERROR_BUSY,
  ATTACHE_STORE_ERROR_NEWER,
  ATTACHE_STORE_ERROR_DAMAGED,
  ATTACHE_STORE_ERROR_FULL,
  ATTACHE_STORE_ERROR_DENIED,
  ATTACHE_STORE_ERROR_FAILED,
} AttacheStoreError;

GQuark attache_store_error_quark (void);

/* What a put did with a row. */
typedef enum
{
  ATTACHE_PUT_FAILED,
  ATTACHE_PUT_UNCHANGED,
  ATTACHE_PUT_CHANGED,
  ATTACHE_PUT_ADDED,
} AttachePut;

G_END_DECLS
