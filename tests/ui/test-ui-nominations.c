/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of nominations: who stands, how far, and what is still open, never more than the record says. */

#include "attache-ui-harness.h"

#include "services/attache-candidatures.h"
#include "ui/nominations/attache-board-header.h"
#include "ui/nominations/attache-board-row-view.h"
#include "ui/nominations/attache-board.h"
#include "ui/nominations/attache-candidature-card.h"
#include "ui/nominations/attache-nomination-wording.h"
#include "ui/nominations/attache-nominations-page.h"
#include "ui/nominations/attache-region-list.h"

static void
choose_region (const char *code)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.attache.Attache");

  g_settings_set_string (settings, "my-region", code);
}

static GtkWidget *
open_nominations (AttacheHarness *self)
{
  attache_harness_open_sample (self);
  attache_harness_activate (self, "win.show-page", "s", "nominations");
  attache_harness_wait_text (self, "CWG-SFP");

  return attache_harness_find_type (self, NULL, ATTACHE_TYPE_NOMINATIONS_PAGE);
}

static AttacheCandidatureCard *
find_card (AttacheHarness *self,
           const char     *group,
           const char     *role,
           const char     *region)
{
  g_autoptr (GList) cards = attache_harness_find_all (self, NULL, ATTACHE_TYPE_CANDIDATURE_CARD);

  for (GList *l = cards; l != NULL; l = l->next)
    {
      AttacheCandidature *candidature = attache_candidature_card_get_candidature (l->data);

      if (g_strcmp0 (attache_candidature_get_group_code (candidature), group) == 0 &&
          g_strcmp0 (attache_candidature_get_role (candidature), role) == 0 &&
          g_strcmp0 (attache_candidature_get_region (candidature), region) == 0)
        return l->data;
    }

  return NULL;
}

static void
test_contested_chair (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  AttacheCandidatureCard *europe, *asia, *americas;

  open_nominations (self);
  europe = find_card (self, "CWG-SFP", "chair", "CEPT");
  asia = find_card (self, "CWG-SFP", "chair", "APT");
  americas = find_card (self, "CWG-SFP", "vice-chair", "CITEL");
  g_assert_nonnull (europe);
  g_assert_nonnull (asia);
  g_assert_nonnull (americas);

  /* Outlined, and in words. */
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (europe), "contested"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (asia), "contested"));
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (europe), "contested"));
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (asia), "contested"));
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (americas), "contested"));
  g_assert_null (attache_harness_find_text (self, GTK_WIDGET (americas), "contested"));

  /* A candidate with no name yet is there all the same. */
  g_assert_nonnull (attache_harness_find_text (self, GTK_WIDGET (americas), "No name yet"));
}

static void
test_announced_is_not_submitted (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  GtkWidget *card;

  open_nominations (self);
  card = GTK_WIDGET (find_card (self, "CWG-SFP", "vice-chair", "ARB"));
  g_assert_nonnull (card);
  g_assert_nonnull (attache_harness_find_text (self, card, "Sameera Belal"));
  g_assert_nonnull (attache_harness_find_text (self, card, "Kuwait"));
  g_assert_nonnull (attache_harness_find_text (self, card, "§11.6"));
  g_assert_nonnull (attache_harness_find_text (self, card, "announced"));
  g_assert_nonnull (attache_harness_find_text (self, card, "note verbale in preparation"));
  g_assert_null (attache_harness_find_text (self, card, "submitted"));
  g_assert_null (attache_harness_find_text (self, card, "received"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "CWG-SFP vice-chair, Arab Group: Sameera Belal, Kuwait, announced, note verbale in preparation");
}

/* Row of the board with that candidature. */
static GtkWidget *
get_row (AttacheCandidatureCard *card)
{
  return gtk_widget_get_ancestor (GTK_WIDGET (card), ATTACHE_TYPE_BOARD_ROW_VIEW);
}

static guint
count_open_seats (AttacheHarness *self,
                  GtkWidget      *row)
{
  g_autoptr (GList) buttons = attache_harness_find_all (self, row, GTK_TYPE_BUTTON);
  guint n = 0;

  for (GList *l = buttons; l != NULL; l = l->next)
    n += gtk_widget_has_css_class (l->data, "open-seat");

  return n;
}

static void
test_open_seats (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);

  open_nominations (self);

  /* Every region has a vice-chair; Africa and the CIS have put up nobody. The one chair is no open seat while two stand for it. */
  g_assert_cmpuint (count_open_seats (self, get_row (find_card (self, "CWG-SFP", "vice-chair", "ARB"))), ==, 2);
  g_assert_cmpuint (count_open_seats (self, get_row (find_card (self, "CWG-SFP", "chair", "CEPT"))), ==, 0);
}

/* With its border. */
static float
get_height (GtkWidget *widget,
            GtkWidget *row)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, row, &bounds));

  return bounds.size.height;
}

static void
test_one_height (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  GtkWidget *row;
  g_autoptr (GList) buttons = NULL;

  open_nominations (self);
  row = get_row (find_card (self, "CWG-SFP", "vice-chair", "ARB"));
  buttons = attache_harness_find_all (self, row, GTK_TYPE_BUTTON);
  g_assert_cmpuint (g_list_length (buttons), >=, 6);
  for (GList *l = buttons; l != NULL; l = l->next)
    g_assert_cmpfloat_with_epsilon (get_height (l->data, row), get_height (buttons->data, row), 0.5);
}

static gboolean
arab_group_is_first (AttacheHarness *self,
                     gpointer        data)
{
  GtkWidget *header = attache_harness_find_type (self, NULL, ATTACHE_TYPE_BOARD_HEADER);
  GtkWidget *first = gtk_widget_get_next_sibling (gtk_widget_get_first_child (header));

  return gtk_widget_has_css_class (first, "accent") && attache_harness_find_text (self, first, "Arab Group") != NULL;
}

static void
test_my_region_first (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  GtkWidget *page = open_nominations (self);
  GtkWidget *row;

  g_assert_false (arab_group_is_first (self, NULL));
  choose_region ("ARB");
  attache_harness_wait (self, "the region to move", arab_group_is_first, NULL);
  attache_harness_wait_text (self, "Arab States: what is due");
  g_assert_nonnull (attache_harness_find_text (self, page, "Note verbale: CWG-SFP vice-chair"));

  row = get_row (find_card (self, "CWG-SFP", "vice-chair", "ARB"));
  g_assert_cmpint (attache_board_row_view_find_column (ATTACHE_BOARD_ROW_VIEW (row), GTK_WIDGET (find_card (self, "CWG-SFP", "vice-chair", "ARB"))), ==, 0);
  choose_region ("");
}

static void
test_narrow (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (360, 640);
  GtkWidget *page;
  int        minimum;

  choose_region ("APT");
  page = open_nominations (self);
  g_assert_null (attache_harness_find_type (self, page, ATTACHE_TYPE_BOARD));
  g_assert_nonnull (attache_harness_find_type (self, page, ATTACHE_TYPE_REGION_LIST));
  g_assert_nonnull (attache_harness_find_text (self, page, "consensus sought"));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  choose_region ("");
}

static void
press (GtkWidget *board,
       guint      keyval)
{
  GtkWidget *list = NULL;
  g_autoptr (GListModel) controllers = NULL;
  gboolean handled = FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (board); child != NULL && list == NULL;)
    {
      if (GTK_IS_LIST_VIEW (child))
        list = child;
      else
        child = GTK_IS_SCROLLED_WINDOW (child) && gtk_widget_get_next_sibling (child) ? gtk_widget_get_next_sibling (child)
                                                                                      : gtk_widget_get_first_child (child);
    }
  g_assert_nonnull (list);

  controllers = gtk_widget_observe_controllers (list);
  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  g_assert_true (handled);
}

static void
test_arrow_keys (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  GtkWidget *board, *chair;
  GtkRoot   *root = GTK_ROOT (attache_harness_get_window (self));

  open_nominations (self);
  board = attache_harness_find_type (self, NULL, ATTACHE_TYPE_BOARD);
  chair = GTK_WIDGET (find_card (self, "CWG-SFP", "chair", "CEPT"));
  g_assert_true (gtk_widget_grab_focus (chair));

  press (board, GDK_KEY_Down);
  g_assert_true (gtk_root_get_focus (root) == GTK_WIDGET (find_card (self, "CWG-SFP", "vice-chair", "CEPT")));
  press (board, GDK_KEY_Up);
  g_assert_true (gtk_root_get_focus (root) == chair);
  press (board, GDK_KEY_Left);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), get_row (ATTACHE_CANDIDATURE_CARD (chair))));
  g_assert_true (gtk_root_get_focus (root) != chair);
}

static gboolean
has_dialog (AttacheHarness *self,
            gpointer        data)
{
  return attache_harness_get_dialog (self) != NULL;
}

static gboolean
is_received (AttacheHarness *self,
             gpointer        data)
{
  AttacheCandidatureCard *card = find_card (self, "CWG-SFP", "vice-chair", "ARB");

  return card != NULL && attache_harness_find_text (self, GTK_WIDGET (card), "received") != NULL;
}

static void
test_history (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  g_autoptr (AttacheCandidatureEvent) event = NULL;
  g_autoptr (DexFuture) future = NULL;
  g_autofree char *id = NULL;
  GtkWidget       *dialog;

  open_nominations (self);
  gtk_widget_activate (GTK_WIDGET (find_card (self, "CWG-SFP", "vice-chair", "ARB")));
  attache_harness_wait (self, "the candidature", has_dialog, NULL);
  attache_harness_settle (self);
  dialog = GTK_WIDGET (attache_harness_get_dialog (self));
  g_assert_nonnull (attache_harness_find_text (self, dialog, "announced"));
  g_assert_nonnull (attache_harness_find_text (self, dialog, "§11.6"));

  id = g_strdup (attache_entity_get_id (ATTACHE_ENTITY (attache_candidature_card_get_candidature (find_card (self, "CWG-SFP", "vice-chair", "ARB")))));
  event = g_object_new (ATTACHE_TYPE_CANDIDATURE_EVENT, "candidature-id", id, "state", ATTACHE_CANDIDATURE_STATE_RECEIVED, "date", "2021-06-10", NULL);
  future = attache_harness_await (self, attache_candidatures_add_event (attache_harness_get_library (self), event, "Add event"));
  g_assert_true (dex_future_is_resolved (future));
  attache_harness_wait (self, "the card to follow", is_received, NULL);
  g_assert_null (attache_harness_find_text (self, GTK_WIDGET (find_card (self, "CWG-SFP", "vice-chair", "ARB")), "note verbale"));
  attache_harness_wait_text (self, "Thursday 10 June 2021");
}

static gboolean
africa_stands (AttacheHarness *self,
               gpointer        data)
{
  return find_card (self, "CWG-SFP", "vice-chair", "ATU") != NULL;
}

static gboolean
africa_does_not (AttacheHarness *self,
                 gpointer        data)
{
  return !africa_stands (self, data);
}

static void
test_add (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  g_autoptr (GList) buttons = NULL;
  g_autoptr (GList) answers = NULL;
  GtkWidget *row, *add = NULL, *answer = NULL;

  open_nominations (self);
  row = get_row (find_card (self, "CWG-SFP", "vice-chair", "ARB"));
  buttons = attache_harness_find_all (self, row, GTK_TYPE_BUTTON);
  for (GList *l = buttons; l != NULL && add == NULL; l = l->next)
    if (gtk_widget_has_css_class (l->data, "open-seat"))
      add = l->data;
  g_assert_nonnull (add);

  /* Africa’s seat is the first open one; nobody has to have a name. */
  gtk_widget_activate (add);
  attache_harness_wait (self, "the question", has_dialog, NULL);
  attache_harness_settle (self);
  answers = attache_harness_find_all (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_BUTTON);
  for (GList *l = answers; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_button_get_label (l->data), "_Add") == 0)
      answer = l->data;
  g_assert_nonnull (answer);
  gtk_widget_activate (answer);
  attache_harness_wait (self, "the card", africa_stands, NULL);

  attache_harness_activate (self, "win.undo", NULL);
  attache_harness_wait (self, "the card to go", africa_does_not, NULL);
}

static gboolean
has_rapporteur (AttacheHarness *self,
                gpointer        data)
{
  return find_card (self, "CWG-RES", "rapporteur", "APT") != NULL;
}

static gboolean
has_chair (AttacheHarness *self,
           gpointer        data)
{
  return find_card (self, "CWG-PP", "chair", "APT") != NULL;
}

static GtkEditable *
find_entry (AttacheHarness *self,
            const char     *title)
{
  g_autoptr (GList) rows = attache_harness_find_all (self, GTK_WIDGET (attache_harness_get_dialog (self)), ADW_TYPE_ENTRY_ROW);

  for (GList *l = rows; l != NULL; l = l->next)
    if (g_strcmp0 (adw_preferences_row_get_title (l->data), title) == 0)
      return l->data;

  return NULL;
}

static GtkWidget *
open_new_group (AttacheHarness *self,
                GtkWidget      *page)
{
  g_autoptr (GList) combos = NULL;
  g_autoptr (GList) buttons = NULL;
  AdwComboRow *group;

  gtk_widget_activate_action (page, "nominations.add-any", NULL);
  attache_harness_wait (self, "the question", has_dialog, NULL);
  attache_harness_settle (self);
  combos = attache_harness_find_all (self, GTK_WIDGET (attache_harness_get_dialog (self)), ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (g_list_length (combos), ==, 3);
  group = combos->data;
  adw_combo_row_set_selected (group, g_list_model_get_n_items (adw_combo_row_get_model (group)) - 1);
  attache_harness_settle (self);

  buttons = attache_harness_find_all (self, GTK_WIDGET (attache_harness_get_dialog (self)), GTK_TYPE_BUTTON);
  for (GList *l = buttons; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_button_get_label (l->data), "_Add") == 0)
      return l->data;

  return NULL;
}

static void
test_new_group (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  g_autoptr (GList) combos = NULL;
  GtkWidget   *page, *add;
  AdwComboRow *post;

  choose_region ("APT");
  page = open_nominations (self);
  add = open_new_group (self, page);
  g_assert_nonnull (add);
  g_assert_false (gtk_widget_get_sensitive (add));

  /* However it is spelled, a group that is there is not added again. */
  gtk_editable_set_text (find_entry (self, "Code of the group, as papers write it"), "cwg sfp");
  g_assert_false (gtk_widget_get_sensitive (add));
  attache_harness_wait_text (self, "CWG-SFP is in the list already. Choose it as the group.");
  gtk_editable_set_text (find_entry (self, "Code of the group, as papers write it"), "CWG-RES");
  g_assert_true (gtk_widget_get_sensitive (add));

  /* A post is in free words, and not without them. */
  combos = attache_harness_find_all (self, GTK_WIDGET (attache_harness_get_dialog (self)), ADW_TYPE_COMBO_ROW);
  post = g_list_nth_data (combos, 1);
  g_assert_null (find_entry (self, "What the post is called"));
  adw_combo_row_set_selected (post, g_list_model_get_n_items (adw_combo_row_get_model (post)) - 1);
  attache_harness_settle (self);
  g_assert_false (gtk_widget_get_sensitive (add));
  gtk_editable_set_text (find_entry (self, "What the post is called"), " rapporteur ");
  g_assert_true (gtk_widget_get_sensitive (add));
  gtk_widget_activate (add);
  attache_harness_wait (self, "the card", has_rapporteur, NULL);
  attache_harness_wait_no_dialog (self);
  attache_harness_wait_text (self, "Candidature added");

  choose_region ("");
}

static void
test_chair_of_new_group (void)
{
  g_autoptr (AttacheHarness) self = attache_harness_new (1280, 850);
  GtkWidget *page, *add;

  choose_region ("APT");
  page = open_nominations (self);
  add = open_new_group (self, page);
  gtk_editable_set_text (find_entry (self, "Code of the group, as papers write it"), "CWG-PP");
  gtk_widget_activate (add);
  attache_harness_wait (self, "the card", has_chair, NULL);
  attache_harness_wait_no_dialog (self);

  choose_region ("");
}

static void
test_region_of_its_own (void)
{
  g_autoptr (AttacheCandidature) candidature = g_object_new (ATTACHE_TYPE_CANDIDATURE,
                                                             "group-code", "CWG-LANG", "role", "vice-chair", "language", "zh",
                                                             "state", ATTACHE_CANDIDATURE_STATE_WITHDRAWN, NULL);
  g_autofree char *sentence = attache_nomination_sentence (candidature, NULL);

  g_assert_cmpstr (sentence, ==, "CWG-LANG vice-chair for Chinese: No name yet, withdrawn");
}

int
main (int   argc,
      char *argv[])
{
  attache_harness_init (&argc, &argv);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/nominations/sentence-without-region", test_region_of_its_own);
  g_test_add_func ("/ui/nominations/contested-chair", test_contested_chair);
  g_test_add_func ("/ui/nominations/announced-is-not-submitted", test_announced_is_not_submitted);
  g_test_add_func ("/ui/nominations/open-seats", test_open_seats);
  g_test_add_func ("/ui/nominations/one-height", test_one_height);
  g_test_add_func ("/ui/nominations/my-region-first", test_my_region_first);
  g_test_add_func ("/ui/nominations/narrow", test_narrow);
  g_test_add_func ("/ui/nominations/arrow-keys", test_arrow_keys);
  g_test_add_func ("/ui/nominations/history", test_history);
  g_test_add_func ("/ui/nominations/add", test_add);
  g_test_add_func ("/ui/nominations/new-group", test_new_group);
  g_test_add_func ("/ui/nominations/chair-of-new-group", test_chair_of_new_group);

  return g_test_run ();
}
