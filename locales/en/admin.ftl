# The administration of a tenant and of the platform.
admin-pages = Pages
admin-yes = Yes
admin-no = No
admin-never = Never
admin-state = Status
admin-active = Active
admin-inactive = Deactivated
admin-role = Role
admin-all-roles = All roles
admin-all-states = Every status
admin-show-all = Show all
admin-last-login = Last sign-in
admin-users-lead = { $n ->
    [one] One person has an account here.
   *[other] { $n } people have an account here.
  }
admin-users-search = Search by name, e-mail or phone
admin-users-none = Nobody fits
admin-users-none-text = Try a part of the name, or take a filter away.
admin-users-empty = Nobody here yet
admin-users-empty-text = People appear here when they have confirmed their address.
admin-tenants-lead = Every training centre of this installation, newest first.
admin-tenants-search = Search by name or address
admin-tenants-none = No training centre fits
admin-tenants-none-text = Try a part of its name or of its address.
admin-tenant-kind = Kind
admin-tenant-kind-centre = Training centre
admin-tenant-kind-platform = Platform
admin-tenant-status-active = Active
admin-tenant-status-suspended = Suspended
admin-tenant-listed = In the marketplace
admin-tenant-language = Language
admin-tenant-since = Since
fault-out_of_range = This number is too small or too large.
fault-not_a_cursor = Start again from the first page.
admin-staff = Who teaches
admin-trainer-text = The public sees the trainer’s name on the course.
admin-trainer-set = The course has its trainer.
admin-instructor = Instructor
admin-instructors = Others who teach it
admin-instructors-text = They change the course as its trainer does.
admin-instructors-none = Nobody else.
admin-instructor-added = The instructor teaches this course now.
admin-instructor-removed = The instructor does not teach this course any more.
fault-no_such_person = Choose somebody of the list.
