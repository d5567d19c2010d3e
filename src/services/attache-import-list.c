/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How an import stores a list of candidatures. It is imported again with each revision: who is new is listed, who is no longer in it
 * goes where nothing else speaks of them, and what the delegate wrote stays. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "store/attache-nomination-store.h"
#include "store/attache-source-store.h"

#include "attache-enum-types.h"

typedef struct
{
  AttacheImportTarget          *target;
  const AttacheCandidatureList *list;
  const char                   *session_id;
  char                         *step; /* what tells its steps from those of records and of other lists */
  gboolean                      primary;
  GHashTable                   *events; /* ids of the steps that it has now */
} List;

static char *
describe (const AttacheRecordCandidature *from)
{
  const char *who = from->person ? from->person : from->country ? from->country
                                                                : from->nominator;

  return g_strdup_printf ("%s %s: %s", from->group ? from->group : "", from->post ? from->post : "", who ? who : "");
}

/* The row as it is printed, with what the columns of tenure and reference say where it does not. */
static char *
make_note (const AttacheCandidatureListRow *row)
{
  const char *const more[] = { row->tenure, row->reference };
  g_autoptr (GString) note = g_string_new (row->candidature->text);

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    if (more[i] != NULL && strstr (note->str, more[i]) == NULL)
      g_string_append_printf (note, "%s%s", note->len > 0 ? "; " : "", more[i]);

  return note->len > 0 ? g_string_free (g_steal_pointer (&note), FALSE) : NULL;
}

static void
remember_events (List                           *list,
                 const AttacheRecordCandidature *from,
                 const char                     *id)
{
  g_hash_table_add (list->events, attache_import_make_event_id (id, from->state, list->step));
  if (from->note_verbale)
    g_hash_table_add (list->events, attache_import_make_event_id (id, ATTACHE_CANDIDATURE_STATE_NOTE_VERBALE, list->step));
}

static gboolean
put_row (List                            *list,
         const AttacheCandidatureListRow *row,
         GError                         **error)
{
  const AttacheRecordCandidature *from = row->candidature;
  g_autofree char                *note = make_note (row);
  g_autofree char                *name = describe (from);
  g_autofree char                *id = NULL;
  AttacheCandidacy                candidacy = {
                   .session_id = list->session_id,
                   .from = from,
                   .date = list->list->date,
                   .step = list->step,
                   .note = note,
                   .secondary = !list->primary,
  };
  AttachePut put;

  if (from->group == NULL || from->post == NULL)
    return TRUE;

  put = attache_import_put_candidature_in_worker (list->target, &candidacy, &id, error);
  if (put == ATTACHE_PUT_FAILED)
    return FALSE;

  remember_events (list, from, id);
  attache_import_add_line (list->target, "candidature", name, attache_put_to_state (put), NULL, NULL, note);

  return TRUE;
}

/* A step of a candidature that an earlier revision of the list had and this one has not. */
static gboolean
take_step_away (List       *list,
                const char *candidature_id,
                gboolean   *gone,
                GError    **error)
{
  g_autoptr (GEnumClass) states = g_type_class_ref (ATTACHE_TYPE_CANDIDATURE_STATE);

  for (guint i = 0; i < states->n_values; i++)
    {
      g_autofree char *event_id = attache_import_make_event_id (candidature_id, states->values[i].value, list->step);
      int              n_gone;

      if (g_hash_table_contains (list->events, event_id))
        continue;
      n_gone = attache_nomination_store_retract_event_in_worker (list->target->transaction, event_id, error);
      if (n_gone < 0)
        return FALSE;
      *gone |= n_gone > 0;
    }

  return TRUE;
}

static gboolean
retire_others (List    *list,
               GError **error)
{
  g_autoptr (GPtrArray) candidatures = attache_nomination_store_select_in_worker (list->target->transaction, list->session_id, error);

  for (guint i = 0; candidatures != NULL && i < candidatures->len; i++)
    {
      AttacheCandidature *candidature = g_ptr_array_index (candidatures, i);
      const char         *id = attache_entity_get_id (ATTACHE_ENTITY (candidature));
      const char         *who = attache_candidature_get_person (candidature);
      g_autofree char    *name = NULL;
      gboolean            gone = FALSE;

      if (!take_step_away (list, id, &gone, error) || (gone && attache_nomination_store_retract_in_worker (list->target->transaction, id, error) < 0))
        return FALSE;
      if (!gone)
        continue;

      if (who == NULL)
        who = attache_candidature_get_country (candidature) ? attache_candidature_get_country (candidature) : attache_candidature_get_nominator (candidature);
      name = g_strdup_printf ("%s %s: %s", attache_candidature_get_group_code (candidature), attache_candidature_get_role (candidature), who ? who : "");
      attache_import_add_line (list->target, "candidature", name, "retired", NULL, NULL, NULL);
    }

  return candidatures != NULL;
}

static gboolean
put_rows (List    *list,
          GError **error)
{
  gboolean whole = list->list->problems->len == 0 && list->list->doubts->len == 0;

  for (guint i = 0; i < list->list->rows->len; i++)
    {
      const AttacheCandidatureListRow *row = g_ptr_array_index (list->list->rows, i);
      g_autofree char                 *name = describe (row->candidature);

      if (g_cancellable_set_error_if_cancelled (list->target->cancellable, error))
        return FALSE;
      if (attache_import_is_excluded (list->target, "candidature", name))
        whole = FALSE;
      else if (!put_row (list, row, error))
        return FALSE;
    }

  return !list->primary || !whole || retire_others (list, error);
}

/**
 * attache_import_put_candidature_list_in_worker:
 * @list: a list that names its session
 *
 * Stores who it lists.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_put_candidature_list_in_worker (AttacheImportTarget          *target,
                                               const AttacheCandidatureList *list,
                                               GError                      **error)
{
  g_autofree char *session_id = attache_import_put_session_in_worker (target, list->session, error);
  g_autofree char *name = NULL;
  g_autofree char *step = NULL;
  g_autoptr (GHashTable) events = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (AttacheSource) given = NULL;
  g_autoptr (AttacheSource) source = NULL;
  List     self = { target, list, session_id, NULL, TRUE, events };
  gboolean older = FALSE;

  if (session_id == NULL)
    return FALSE;

  given = g_object_new (ATTACHE_TYPE_SOURCE,
                        "kind", "candidatures",
                        "language", list->language,
                        "title", list->title,
                        "date", list->date,
                        NULL);
  attache_import_set_revision (given, list->symbol, list->session);
  step = g_strdup_printf ("list:%s", attache_source_get_symbol (given) ? attache_source_get_symbol (given) : "");
  name = g_strdup_printf ("%s%s/candidatures:%s", target->space, list->session, attache_source_get_symbol (given) ? attache_source_get_symbol (given) : "");
  source = attache_import_decide_source_in_worker (target, session_id, name, given, &self.primary, &older, error);
  if (source == NULL)
    return FALSE;
  if (older)
    {
      attache_import_add_line (target, "source", list->symbol, "older", NULL, NULL, NULL);
      return TRUE;
    }

  self.step = step;

  return attache_source_store_put_in_worker (target->transaction, source, error) != ATTACHE_PUT_FAILED && put_rows (&self, error);
}
