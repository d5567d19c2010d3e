/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "services/attache-import-private.h"

G_BEGIN_DECLS

/**
 * AttacheImportPart:
 * @entry: the file as it stood when the batch was made; nobody else changes it
 * @origin: (nullable): the line of the preview, which only the main thread looks at
 * @same: (nullable): name of the file whose structure is stored instead, because it is the same text in a better format
 * @sort_key: (nullable): of its symbol
 * @file: whether its bytes are stored as a file of its paper
 * @structure: whether what its text says is stored
 * @adds_file: whether the library did not have its bytes
 * @lines: (element-type AttacheImportLine): what storing it did
 *
 * A file of an import.
 */
typedef struct
{
  AttacheImportEntry *entry;
  AttacheImportEntry *origin;
  char               *same;
  char               *sort_key;
  gboolean            file;
  gboolean            structure;
  gboolean            adds_file;
  GPtrArray          *lines;
} AttacheImportPart;

/**
 * AttacheImportBatch:
 * @parts: (element-type AttacheImportPart): what is included, in the order in which it is stored
 * @others: (element-type AttacheImportPart): what is left out and could be included
 * @sample: whether it is the sample
 *
 * What is stored as one act. Its order depends on what the files are, and not on the order in which they came.
 */
typedef struct
{
  GPtrArray *parts;
  GPtrArray *others;
  gboolean   sample;
} AttacheImportBatch;

AttacheImportBatch *attache_import_batch_new (AttacheImport *import);
void                attache_import_batch_free (AttacheImportBatch *self);
gboolean            attache_import_batch_store_in_worker (AttacheImportBatch  *self,
                                                          AttacheImportTarget *target,
                                                          GError             **error);
gboolean            attache_import_batch_try_others_in_worker (AttacheImportBatch  *self,
                                                               AttacheImportTarget *target,
                                                               GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheImportBatch, attache_import_batch_free)

G_END_DECLS
