/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How far a candidature is: never further than its events say. */

#include "store-test.h"

#include "base/attache-uuid.h"
#include "store/attache-change-store.h"
#include "store/attache-group-store.h"
#include "store/attache-live-list.h"
#include "store/attache-nomination-store.h"

#define S(state) ATTACHE_CANDIDATURE_STATE_##state
#define END -1

static gboolean
posts_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  g_autoptr (AttacheGroup) sfp = g_object_new (ATTACHE_TYPE_GROUP, "id", "sfp", "code", "CWG-SFP", "sort-key", "2", NULL);
  g_autoptr (AttacheGroup) lang = g_object_new (ATTACHE_TYPE_GROUP, "id", "lang", "code", "CWG-LANG", "sort-key", "1", NULL);
  g_autoptr (AttacheGroup) old = g_object_new (ATTACHE_TYPE_GROUP, "id", "old", "code", "CWG-HQP", "sort-key", "0", "closed", "2019", NULL);
  g_autoptr (AttachePost) chair = g_object_new (ATTACHE_TYPE_POST, "id", "chair", "group-id", "sfp", "role", "chair", "sort-key", "1", NULL);
  g_autoptr (AttachePost) vice = g_object_new (ATTACHE_TYPE_POST, "id", "vice", "group-id", "sfp", "role", "vice-chair", "sort-key", "2", NULL);
  g_autoptr (AttachePost) seat = g_object_new (ATTACHE_TYPE_POST, "id", "seat", "group-id", "lang", "role", "vice-chair", "sort-key", "1", NULL);
  g_autoptr (AttachePost) gone = g_object_new (ATTACHE_TYPE_POST, "id", "gone", "group-id", "old", "role", "chair", "sort-key", "1", NULL);

  return attache_group_store_put_in_worker (transaction, sfp, error) && attache_group_store_put_in_worker (transaction, lang, error) &&
         attache_group_store_put_in_worker (transaction, old, error) &&
         attache_group_store_put_post_in_worker (transaction, chair, error) &&
         attache_group_store_put_post_in_worker (transaction, vice, error) &&
         attache_group_store_put_post_in_worker (transaction, seat, error) &&
         attache_group_store_put_post_in_worker (transaction, gone, error) &&
         attache_group_store_put_alias_in_worker (transaction, "sfp", "fr", "GTC-PSF", error) == ATTACHE_PUT_ADDED &&
         attache_group_store_put_alias_in_worker (transaction, "sfp", "fr", "GTC-PSF", error) == ATTACHE_PUT_UNCHANGED;
}

static void
set_up (StoreTest *test)
{
  store_test_fill (test, 1);
  store_test_done (attache_database_act (test->database, "Set up", NULL, posts_in_worker, NULL, NULL));
}

static AttacheCandidature *
stand (StoreTest *test, const char *post, const char *region, const char *person)
{
  g_autofree char    *session_id = attache_uuid_for_name ("session", "C21");
  AttacheCandidature *candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE, "session-id", session_id, "post-id", post, "region", region,
                                                  "nominator", region, "person", person, NULL);

  store_test_done (attache_nomination_store_add (test->database, candidature, "Add candidature"));

  return candidature;
}

static void
step (StoreTest *test, AttacheCandidature *candidature, int state)
{
  g_autoptr (AttacheCandidatureEvent) event = NULL;

  event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT, "candidature-id", attache_entity_get_id (ATTACHE_ENTITY (candidature)),
                        "state", state, NULL);
  store_test_done (attache_nomination_store_add_event (test->database, event, "Add step"));
}

static GListModel *
list_candidatures (StoreTest *test)
{
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  GListModel      *list = attache_nomination_store_list (test->database, session_id);

  g_object_unref (store_test_settle (list));

  return list;
}

static AttacheCandidature *
find (GListModel *list, AttacheCandidature *candidature)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      AttacheCandidature *item = store_test_item (list, i);

      if (g_strcmp0 (attache_entity_get_id (ATTACHE_ENTITY (item)), attache_entity_get_id (ATTACHE_ENTITY (candidature))) == 0)
        return item;
    }

  return NULL;
}

static const struct
{
  const char *name;
  int         steps[8];
  int         state;
  gboolean    note_verbale;
} cases[] = {
  { "nothing yet", { END }, S (CONSIDERED), FALSE },
  { "considered", { S (CONSIDERED), END }, S (CONSIDERED), FALSE },
  { "announced", { S (CONSIDERED), S (ANNOUNCED), END }, S (ANNOUNCED), FALSE },
  { "a note verbale in preparation is no submission", { S (ANNOUNCED), S (NOTE_VERBALE), END }, S (ANNOUNCED), TRUE },
  { "nor is it the announcement", { S (NOTE_VERBALE), END }, S (CONSIDERED), TRUE },
  { "received", { S (ANNOUNCED), S (NOTE_VERBALE), S (RECEIVED), END }, S (RECEIVED), FALSE },
  { "endorsed while the note is still being prepared", { S (ANNOUNCED), S (NOTE_VERBALE), S (ENDORSED), END }, S (ENDORSED), TRUE },
  { "listed", { S (RECEIVED), S (LISTED), END }, S (LISTED), FALSE },
  { "listed: the note must have come", { S (NOTE_VERBALE), S (LISTED), END }, S (LISTED), FALSE },
  { "a contest is no step forward", { S (LISTED), S (CONTESTED), END }, S (LISTED), FALSE },
  { "said again later, it is no step back", { S (LISTED), S (ANNOUNCED), END }, S (LISTED), FALSE },
  { "agreed", { S (ENDORSED), S (AGREED), END }, S (AGREED), FALSE },
  { "confirmed", { S (AGREED), S (CONFIRMED), END }, S (CONFIRMED), FALSE },
  { "withdrawn wins", { S (CONFIRMED), S (WITHDRAWN), END }, S (WITHDRAWN), FALSE },
  { "withdrawn before the note came", { S (NOTE_VERBALE), S (WITHDRAWN), S (ANNOUNCED), END }, S (WITHDRAWN), FALSE },
};

static void
test_states (StoreTest *test)
{
  AttacheCandidature *candidatures[G_N_ELEMENTS (cases)];
  g_autoptr (GListModel) list = NULL;

  set_up (test);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      candidatures[i] = stand (test, "vice", "CITEL", NULL);
      for (const int *state = cases[i].steps; *state != END; state++)
        step (test, candidatures[i], *state);
    }

  list = list_candidatures (test);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (cases));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AttacheCandidature *found = find (list, candidatures[i]);

      g_test_message ("%s", cases[i].name);
      g_assert_nonnull (found);
      g_assert_cmpint (attache_candidature_get_state (found), ==, cases[i].state);
      g_assert_cmpint (attache_candidature_get_note_verbale (found), ==, cases[i].note_verbale);
      g_assert_false (attache_candidature_get_contested (found));
      g_assert_cmpstr (attache_candidature_get_group_code (found), ==, "CWG-SFP");
      g_assert_cmpstr (attache_candidature_get_author (found), ==, "A. Delegate");
      g_assert_null (attache_candidature_get_person (found));
      g_object_unref (candidatures[i]);
    }
}

static gboolean
is_contested (StoreTest *test, AttacheCandidature *candidature)
{
  g_autoptr (GListModel) list = list_candidatures (test);

  return attache_candidature_get_contested (find (list, candidature));
}

/* The chair is one seat: the region that is only considering counts. Vice-chairs are many. */
static void
test_contested (StoreTest *test)
{
  g_autoptr (AttacheCandidature) cept = NULL;
  g_autoptr (AttacheCandidature) apt = NULL;
  g_autoptr (AttacheCandidature) vice = NULL;
  g_autoptr (AttacheCandidature) other_vice = NULL;

  set_up (test);
  cept = stand (test, "chair", "CEPT", NULL);
  step (test, cept, S (ENDORSED));
  g_assert_false (is_contested (test, cept));

  apt = stand (test, "chair", "APT", NULL);
  step (test, apt, S (CONSIDERED));
  g_assert_true (is_contested (test, cept));
  g_assert_true (is_contested (test, apt));

  vice = stand (test, "vice", "CITEL", NULL);
  other_vice = stand (test, "vice", "CEPT", NULL);
  g_assert_false (is_contested (test, vice));

  /* Agreed is settled, whoever else stood. */
  step (test, cept, S (AGREED));
  g_assert_false (is_contested (test, cept));
  g_assert_false (is_contested (test, apt));
  g_free (store_test_string (attache_change_store_undo (test->database)));
  g_assert_true (is_contested (test, cept));

  step (test, apt, S (WITHDRAWN));
  g_assert_false (is_contested (test, cept));
  g_assert_false (is_contested (test, apt));
}

/* A removed candidature contests nothing, and is not listed. */
static void
test_removed (StoreTest *test)
{
  g_autoptr (AttacheCandidature) cept = NULL;
  g_autoptr (AttacheCandidature) apt = NULL;
  g_autoptr (GListModel) list = NULL;

  set_up (test);
  cept = stand (test, "chair", "CEPT", NULL);
  apt = stand (test, "chair", "APT", NULL);
  store_test_done (attache_nomination_store_remove (test->database, apt, "Remove"));
  g_assert_false (is_contested (test, cept));
  list = list_candidatures (test);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
}

static gboolean
import_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  const char      *person = data;
  g_autofree char *session_id = attache_uuid_for_name ("session", "C21");
  g_autoptr (AttacheCandidature) candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE, "id", "imported", "session-id", session_id, "post-id", "vice",
                                                             "region", "ARB", "nominator", "Arab Group", "person", person, NULL);
  g_autoptr (AttacheCandidatureEvent) announced = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT, "id", "announced", "candidature-id", "imported",
                                                                "state", S (ANNOUNCED), NULL);
  g_autoptr (AttacheCandidatureEvent) note = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT, "id", "note", "candidature-id", "imported",
                                                           "state", S (NOTE_VERBALE), NULL);
  AttachePut put = attache_nomination_store_import_in_worker (transaction, candidature, error);

  if (put == ATTACHE_PUT_FAILED || !attache_nomination_store_import_event_in_worker (transaction, announced, error) ||
      !attache_nomination_store_import_event_in_worker (transaction, note, error))
    return FALSE;

  g_value_init (result, G_TYPE_INT);
  g_value_set_int (result, (int)put);

  return TRUE;
}

static AttachePut
import (StoreTest *test, const char *person)
{
  g_autoptr (GError) error = NULL;
  const GValue *value = store_test_wait (attache_database_act (test->database, "Import", NULL, import_in_worker, (gpointer)person, NULL), &error);

  g_assert_no_error (error);

  return (AttachePut)g_value_get_int (value);
}

/* Imported again, nothing is doubled; what the delegate wrote, or took out, is not taken back. */
static void
test_import (StoreTest *test)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GListModel) events = NULL;
  AttacheCandidature *belal;
  gint64              n_changes;

  set_up (test);
  g_assert_cmpint (import (test, "Ms S. Belal"), ==, ATTACHE_PUT_ADDED);
  n_changes = store_test_count (test, "SELECT count(*) FROM change");
  g_assert_cmpint (import (test, "Ms S. Belal"), ==, ATTACHE_PUT_UNCHANGED);
  g_assert_cmpint (store_test_count (test, "SELECT count(*) FROM change"), ==, n_changes);
  g_assert_cmpint (import (test, "Ms Sameera Belal"), ==, ATTACHE_PUT_CHANGED);

  list = list_candidatures (test);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  belal = store_test_item (list, 0);
  g_assert_cmpint (attache_candidature_get_state (belal), ==, S (ANNOUNCED));
  g_assert_true (attache_candidature_get_note_verbale (belal));
  g_assert_null (attache_candidature_get_author (belal));

  events = attache_nomination_store_list_events (test->database, "imported");
  g_object_unref (store_test_settle (events));
  g_assert_cmpuint (g_list_model_get_n_items (events), ==, 2);
  g_assert_cmpint (attache_candidature_event_get_state (store_test_item (events, 0)), ==, S (ANNOUNCED));

  g_object_set (belal, "person", "Ms Sameera Belal Momen", NULL);
  store_test_done (attache_nomination_store_update (test->database, belal, "Change name"));
  g_assert_cmpint (import (test, "Ms S. Belal"), ==, ATTACHE_PUT_UNCHANGED);
  g_object_unref (store_test_settle (list));
  g_assert_cmpstr (attache_candidature_get_person (store_test_item (list, 0)), ==, "Ms Sameera Belal Momen");

  store_test_done (attache_nomination_store_remove (test->database, belal, "Remove"));
  g_assert_cmpint (import (test, "Ms S. Belal"), ==, ATTACHE_PUT_UNCHANGED);
  g_object_unref (store_test_settle (list));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

/* Posts of closed groups are not on the board. */
static void
test_posts (StoreTest *test)
{
  g_autoptr (GListModel) posts = NULL;

  set_up (test);
  posts = attache_group_store_list_posts (test->database);
  g_object_unref (store_test_settle (posts));
  g_assert_cmpuint (g_list_model_get_n_items (posts), ==, 3);
  g_assert_cmpstr (attache_post_get_group_code (store_test_item (posts, 0)), ==, "CWG-LANG");
  g_assert_cmpstr (attache_post_get_role (store_test_item (posts, 1)), ==, "chair");
  g_assert_cmpstr (attache_post_get_role (store_test_item (posts, 2)), ==, "vice-chair");
}

int
main (int argc, char **argv)
{
  dex_init ();
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/candidatures/states", test_states);
  store_test_add ("/store/candidatures/contested", test_contested);
  store_test_add ("/store/candidatures/removed", test_removed);
  store_test_add ("/store/candidatures/import", test_import);
  store_test_add ("/store/candidatures/posts", test_posts);

  return g_test_run ();
}
