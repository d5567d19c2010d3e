/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <libdex.h>

G_BEGIN_DECLS

/**
 * AttachePaperFilesAdded:
 * @sha256: 64 lower-case hexadecimal digits
 * @size: bytes
 * @known: whether the same bytes were there already
 *
 * What attache_paper_files_add_in_worker() stored.
 */
typedef struct
{
  char    *sha256;
  gint64   size;
  gboolean known;
} AttachePaperFilesAdded;

void attache_paper_files_added_clear (AttachePaperFilesAdded *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttachePaperFilesAdded, attache_paper_files_added_clear)

#define ATTACHE_TYPE_PAPER_FILES (attache_paper_files_get_type ())

/* The bytes of papers under `papers/`, by their SHA-256. Every function may be called on any thread and blocks: call them
 * on a worker thread, or use the futures, which do. */
G_DECLARE_FINAL_TYPE (AttachePaperFiles, attache_paper_files, ATTACHE, PAPER_FILES, GObject)

AttachePaperFiles *attache_paper_files_new (const char *folder);

gboolean attache_paper_files_add_in_worker (AttachePaperFiles      *self,
                                            int                     fd,
                                            const char             *name,
                                            const char             *format,
                                            GCancellable           *cancellable,
                                            AttachePaperFilesAdded *added,
                                            GError                **error);
void     attache_paper_files_remove_in_worker (AttachePaperFiles *self,
                                               const char        *sha256,
                                               const char        *format);
int      attache_paper_files_open_in_worker (AttachePaperFiles *self,
                                             const char        *sha256,
                                             const char        *format,
                                             GError           **error);
gboolean attache_paper_files_verify_in_worker (AttachePaperFiles *self,
                                               const char        *sha256,
                                               const char        *format,
                                               GCancellable      *cancellable,
                                               GError           **error);
char    *attache_paper_files_hash_in_worker (int           fd,
                                             const char   *name,
                                             gint64       *size,
                                             GCancellable *cancellable,
                                             GError      **error);
char    *attache_paper_files_dup_path (AttachePaperFiles *self,
                                       const char        *sha256,
                                       const char        *format);

/* Resolves to a read-only descriptor (dex_await_fd()) that the caller closes. */
DexFuture *attache_paper_files_open (AttachePaperFiles *self,
                                     const char        *sha256,
                                     const char        *format);

G_END_DECLS
