/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-document-format.h"
#include "model/attache-import-line.h"
#include "model/attache-item.h"
#include "model/attache-source.h"
#include "services/attache-import-entry.h"
#include "store/attache-transaction.h"
#include "text/attache-candidature-list.h"
#include "text/attache-cover.h"
#include "text/attache-manuscript.h"
#include "text/attache-programme.h"
#include "text/attache-symbol.h"

G_BEGIN_DECLS

/* The parts of an import, in the order in which they are used. */

/**
 * AttacheScanned:
 * @path: a file, or a folder that could not be read
 * @why: a sentence where it cannot be looked at, or %NULL
 */
typedef struct
{
  char *path;
  char *why;
} AttacheScanned;

/* attache-import-scan.c: gives a GPtrArray of AttacheScanned, on a worker thread. */
GPtrArray *attache_import_scan_in_worker (GPtrArray    *paths,
                                          GCancellable *cancellable,
                                          GError      **error);

/**
 * AttacheExamined:
 * @why: a sentence where the file is refused, or %NULL
 * @format: what it is by its first bytes
 * @sha256: of its bytes
 * @size: in bytes
 *
 * What the bytes of a file are.
 */
typedef struct
{
  char                 *why;
  AttacheDocumentFormat format;
  char                 *sha256;
  gint64                size;
} AttacheExamined;

/* attache-import-examine.c: on a worker thread. */
AttacheExamined *attache_import_examine_in_worker (const char   *path,
                                                   GCancellable *cancellable,
                                                   GError      **error);
void             attache_examined_free (AttacheExamined *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheExamined, attache_examined_free)

/**
 * AttacheImportTarget:
 * @transaction: the transaction
 * @space: prefix of the names that ids are made from: "" or `sample:`, so that the sample never mixes with a real session
 * @sample: whether sessions are samples
 * @summary: counts what happens
 * @cancellable: (nullable): stops it between rows
 * @issues: ids of the issues that were put already: a record names the same one many times
 * @sessions: ids of the sessions whose items may have to be joined anew
 * @sources: ids of the sources that were put
 * @excluded: (nullable) (element-type utf8): keys of lines that the user left out: nothing of them is stored, and nothing retired
 * @lines: (element-type AttacheImportLine): what happens, in order, what is left alone included; a preview shows them, and the books of
 *   imports keep those that are not `unchanged`
 * @file: (nullable): name of the file that is being stored, for @lines
 *
 * Where an import stores.
 */
typedef struct
{
  AttacheTransaction   *transaction;
  const char           *space;
  gboolean              sample;
  AttacheImportSummary *summary;
  GCancellable         *cancellable;
  GHashTable           *issues;
  GHashTable           *sessions;
  GHashTable           *sources;
  GHashTable           *excluded;
  GPtrArray            *lines;
  char                 *file;
} AttacheImportTarget;

/* Whether looking for a row failed otherwise than by not finding it; then @error is set. */
gboolean attache_import_failed (GError **failure,
                                GError **error);

void attache_import_target_init (AttacheImportTarget *self,
                                 AttacheTransaction  *transaction,
                                 gboolean             sample);
void attache_import_target_clear (AttacheImportTarget *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttacheImportTarget, attache_import_target_clear)

/* attache-import-lines.c: what happened, in the words of AttacheImportLine. */
void        attache_import_target_set_file (AttacheImportTarget *self,
                                            const char          *name);
void        attache_import_add_line (AttacheImportTarget *target,
                                     const char          *kind,
                                     const char          *name,
                                     const char          *state,
                                     const char          *field,
                                     const char          *before,
                                     const char          *after);
char       *attache_import_make_key (const char *kind,
                                     const char *name);
gboolean    attache_import_is_excluded (AttacheImportTarget *target,
                                        const char          *kind,
                                        const char          *name);
const char *attache_put_to_state (AttachePut put);
char       *attache_import_describe_item (const char *number,
                                          const char *title);
gboolean    attache_import_retire_item (AttacheImportTarget *target,
                                        AttacheItem         *item);
void        attache_import_add_item_lines (AttacheImportTarget *target,
                                           AttacheItem         *before,
                                           AttacheItem         *after,
                                           const char          *title,
                                           const char          *papers_before,
                                           const char          *papers_after,
                                           AttachePut           put);

/**
 * AttacheCandidacy:
 * @session_id: id of the session
 * @from: who stands for what
 * @item_id: (nullable): the item of the record that says so
 * @date: (nullable): when it was said
 * @step: what tells this step from another to the same state: the paragraph of a record, or the list
 * @note: (nullable): the words
 * @secondary: whether it only completes what another language said
 *
 * A candidature, and what says so.
 */
typedef struct
{
  const char                     *session_id;
  const AttacheRecordCandidature *from;
  const char                     *item_id;
  const char                     *date;
  const char                     *step;
  const char                     *note;
  gboolean                        secondary;
} AttacheCandidacy;

/* attache-import-candidature.c */
char      *attache_import_make_event_id (const char             *candidature_id,
                                         AttacheCandidatureState state,
                                         const char             *step);
AttachePut attache_import_put_candidature_in_worker (AttacheImportTarget    *target,
                                                     const AttacheCandidacy *candidacy,
                                                     char                  **id,
                                                     GError                **error);

/* attache-import-join.c: numbers of one subject meet in one item. Once, after all that one import stores. */
gboolean attache_import_join_in_worker (AttacheImportTarget *target,
                                        GError             **error);

/* attache-import-source.c: the text that items come from. */
gboolean       attache_import_is_better_language (AttacheImportTarget *target,
                                                  const char          *language,
                                                  const char          *known);
void           attache_import_set_revision (AttacheSource *source,
                                            const char    *text,
                                            const char    *session);
AttacheSource *attache_import_decide_source_in_worker (AttacheImportTarget *target,
                                                       const char          *session_id,
                                                       const char          *name,
                                                       AttacheSource       *from,
                                                       gboolean            *primary,
                                                       gboolean            *older,
                                                       GError             **error);
AttachePut     attache_import_put_title_in_worker (AttacheImportTarget *target,
                                                   const char          *item_id,
                                                   const char          *language,
                                                   const char          *title,
                                                   GError             **error);
gboolean       attache_import_retire_rows_in_worker (AttacheImportTarget *target,
                                                     const char          *source_id,
                                                     GPtrArray           *ids,
                                                     GHashTable          *streams,
                                                     GError             **error);
char          *attache_import_dup_stream (const char *number);
char          *attache_import_make_sort_key (const char *number);

/* attache-import-programme.c: an agenda, a plan, an allocation or a letter that names its session. */
gboolean attache_import_put_programme_in_worker (AttacheImportTarget    *target,
                                                 const AttacheProgramme *programme,
                                                 GError                **error);

/* attache-import-list.c: a list of candidatures that names its session. */
gboolean attache_import_put_candidature_list_in_worker (AttacheImportTarget          *target,
                                                        const AttacheCandidatureList *list,
                                                        GError                      **error);

/* attache-import-facts.c: a cover that names its paper; papers that nothing names any more; and a text, whatever it is. */
gboolean attache_import_put_cover_in_worker (AttacheImportTarget *target,
                                             const AttacheCover  *cover,
                                             GError             **error);
gboolean attache_import_retire_papers_in_worker (AttacheImportTarget *target,
                                                 GError             **error);
gboolean attache_import_has_structure (const AttacheManuscript *manuscript);
gboolean attache_import_put_manuscript_in_worker (AttacheImportTarget     *target,
                                                  const AttacheManuscript *manuscript,
                                                  GError                 **error);
/* Joins, and enters the import in the books; last in every import, the previews too. */
gboolean attache_import_finish_in_worker (AttacheImportTarget *target,
                                          const char          *name,
                                          guint                n_files,
                                          GError             **error);

/* attache-import-papers.c */
const char *attache_import_get_space (gboolean sample);
char       *attache_import_make_session_id (const char *space,
                                            const char *session);
char       *attache_import_make_paper_id (const char *space,
                                          const char *base);
char       *attache_import_make_issue_id (const char *space,
                                          const char *symbol);
char       *attache_import_make_file_id (const char *space,
                                         const char *sha256);
char       *attache_import_put_session_in_worker (AttacheImportTarget *target,
                                                  const char          *code,
                                                  GError             **error);
char       *attache_import_put_issue_in_worker (AttacheImportTarget *target,
                                                const AttacheSymbol *symbol,
                                                const char          *title,
                                                const char          *language,
                                                GError             **error);
AttachePut  attache_import_put_priority_in_worker (AttacheImportTarget *target,
                                                   const AttacheSymbol *symbol,
                                                   const char          *group,
                                                   GError             **error);
gboolean    attache_import_put_file_in_worker (AttacheImportTarget *target,
                                               AttacheImportEntry  *entry,
                                               GError             **error);

/* attache-import-groups.c */
gboolean attache_import_seed_groups_in_worker (AttacheImportTarget *target,
                                               GError             **error);
char    *attache_import_add_group_in_worker (AttacheImportTarget *target,
                                             const char          *code,
                                             const char          *name,
                                             const char          *basis,
                                             GError             **error);
char    *attache_import_make_post_id (const char *group_id,
                                      const char *role,
                                      const char *scope);
char    *attache_import_put_post_in_worker (AttacheImportTarget *target,
                                            const char          *group_id,
                                            const char          *role,
                                            const char          *scope,
                                            GError             **error);
char    *attache_import_ensure_post_in_worker (AttacheImportTarget *target,
                                               const char          *group,
                                               const char          *role,
                                               const char          *scope,
                                               GError             **error);

/**
 * AttacheRecordTarget:
 * @target: where the import stores
 * @record: the record
 * @session_id: id of its session
 * @sitting_id: id of its sitting
 * @name: what ids of the sitting’s rows are made from
 * @source_id: id of the text that its items come from
 * @ids: (element-type utf8): ids of its items, in order
 * @primary: whether titles, conclusions and duties are taken from this record, or only its paragraphs, because one in
 *   another language is there
 *
 * Where a record is stored.
 */
typedef struct
{
  AttacheImportTarget *target;
  const AttacheRecord *record;
  char                *session_id;
  char                *sitting_id;
  char                *name;
  char                *source_id;
  GPtrArray           *ids;
  gboolean             primary;
} AttacheRecordTarget;

/* attache-import-record.c: @puts has room for what happened to each item. */
gboolean attache_import_put_record_in_worker (AttacheImportTarget *target,
                                              const AttacheRecord *record,
                                              AttachePut          *puts,
                                              GError             **error);

gboolean attache_import_is_whole (const AttacheRecord *record);

/* What ids of a sitting’s rows are made from, and the id of an item. */
char *attache_import_make_sitting_name (const char          *space,
                                        const AttacheRecord *record);
char *attache_import_make_item_id (const char *sitting_name,
                                   const char *number);

/* attache-import-paragraphs.c */
AttachePut attache_import_put_paragraphs_in_worker (AttacheRecordTarget     *record,
                                                    const AttacheRecordItem *item,
                                                    const char              *item_id,
                                                    GError                 **error);
AttachePut attache_import_put_citations_in_worker (AttacheRecordTarget     *record,
                                                   const AttacheRecordItem *item,
                                                   const char              *item_id,
                                                   GError                 **error);

/* attache-import-outcomes.c: each gives what happened, ATTACHE_PUT_FAILED on error. */
AttachePut attache_import_put_conclusions_in_worker (AttacheRecordTarget     *record,
                                                     const AttacheRecordItem *item,
                                                     const char              *item_id,
                                                     GError                 **error);
AttachePut attache_import_put_deadlines_in_worker (AttacheRecordTarget     *record,
                                                   const AttacheRecordItem *item,
                                                   const char              *item_id,
                                                   GError                 **error);
AttachePut attache_import_put_candidatures_in_worker (AttacheRecordTarget     *record,
                                                      const AttacheRecordItem *item,
                                                      const char              *item_id,
                                                      GError                 **error);

/* How the parts of a row add up: anything that is not unchanged makes the whole changed. */
AttachePut attache_put_join (AttachePut whole,
                             AttachePut part);

/* attache-import-apply.c, attache-import.c */
void                attache_import_set_sample (AttacheImport *self);
gboolean            attache_import_is_sample (AttacheImport *self);
const char         *attache_import_get_session (AttacheImport *self);
AttacheLibrary     *attache_import_get_library (AttacheImport *self);
void                attache_import_append (AttacheImport      *self,
                                           AttacheImportEntry *entry);
void                attache_import_remember (AttacheImport *self,
                                             GPtrArray     *paths,
                                             GBytes        *text,
                                             const char    *name);
void                attache_import_forget (AttacheImport *self,
                                           GPtrArray    **paths,
                                           GBytes       **text,
                                           char         **name);
AttacheImportEntry *attache_import_find_same (AttacheImport *self,
                                              const char    *sha256);
void                attache_import_set_progress (AttacheImport *self,
                                                 double         fraction,
                                                 const char    *status);
void                attache_import_set_done (AttacheImport *self,
                                             gboolean       done);
DexFuture          *attache_import_apply_with (AttacheImport         *self,
                                               const char            *label,
                                               AttacheTransactionFunc extra,
                                               gpointer               data,
                                               GDestroyNotify         data_destroy);

AttacheImportSummary *attache_import_summary_new (void);
AttacheImportSummary *attache_import_summary_copy (const AttacheImportSummary *self);
void                  attache_import_summary_free (AttacheImportSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheImportSummary, attache_import_summary_free)

G_END_DECLS
